import * as v from 'valibot';
import { day, fields, line, oneOf, token, whole } from '../platform/input';

const proposalId = token('提议', 40);
const reason = line('原因', 200);
const badAddress = '请填写政府网站上的通知链接，从浏览器地址栏完整复制';
const address = v.pipe(v.string(badAddress), v.maxLength(200, badAddress), v.trim(), v.regex(/^https:\/\/([a-z0-9-]+\.)*gov\.cn(\/[\w./~%?&=+-]*)?$/i, badAddress));
const notice = fields({ number: line('通知文号', 40), title: line('通知名称', 60), address, issuedOn: day('印发日期') });
/** The date is judged with the whole year, which can say which one is wrong. */
const marked = fields({ day: line('日期', 10), kind: oneOf('放假或上班', ['off', 'working']), name: line('节日名称', 20) });
const days = v.pipe(v.array(marked, '请标注放假和上班的日子'), v.minLength(1, '请标注放假和上班的日子'), v.maxLength(120, '放假和上班的日子最多 120 天'));
const year = whole('年份', 2001, 2099);

export const named = fields({ year });
export const proposing = fields({ key: token('操作编号', 64), year, revision: whole('修改次数', 1, 1_000_000), days, notice, reason });
export const proposal = fields({ proposalId });
export const refusing = fields({ proposalId, reason });
