import * as v from 'valibot';
import { cursor, fields, limit, token } from '../platform/input';

export const paged = fields({ cursor, limit });
export const message = fields({ messageId: token('消息', 200) });
/** WeChat asks for at most five templates at once. */
export const consent = fields({
  templateIds: v.pipe(
    v.array(token('消息模板', 100), '请选择要接收的消息'),
    v.maxLength(5, '一次最多接收 5 种消息'),
    v.transform((ids) => [...new Set(ids)]),
  ),
});
