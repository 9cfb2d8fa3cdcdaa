import * as v from 'valibot';
import { fields, oneOf, searched, token } from '../platform/input';

const measuresId = oneOf('会员服务办法', ['national-measures', 'jiangsu-measures']);

export const catalogue = fields({ associationId: v.optional(token('协会', 64)) });
export const measures = fields({ measuresId });
export const search = fields({ words: searched });
