import * as v from 'valibot';
import { newsCategoryLabels, type NewsCategory } from 'shared/contracts/news';
import { cursor, fields, limit, oneOf, token } from '../platform/input';

const categories = Object.keys(newsCategoryLabels) as [NewsCategory, ...NewsCategory[]];

export const list = fields({ category: v.optional(oneOf('栏目', categories)), cursor, limit });
export const article = fields({ newsId: token('文章', 64) });
