import * as v from 'valibot';
import { newsCategories } from 'shared/contracts/news';
import { cursor, fields, limit, oneOf, token } from '../platform/input';

export const list = fields({ category: v.optional(oneOf('栏目', newsCategories)), cursor, limit });
export const article = fields({ newsId: token('文章', 64) });
