import * as v from 'valibot';
import { pledgeAudienceKinds, pledgeExportForms } from 'shared/contracts/pledge-campaigns';
import { pledgeKinds } from 'shared/contracts/pledges';
import { cursor, day, fields, limit, line, lines, oneOf, token, whole } from '../platform/input';

const campaignId = token('承诺', 64);
const certificateId = token('承诺证书', 64);
const revision = whole('页面版本', 1, 1_000_000);
const version = whole('文本版本', 1, 1_000_000);
const reason = line('理由', 200);

/** Something to read: signs and pictures alone are no title. */
const title = v.pipe(line('标题', 60), v.check((text) => /[\p{L}\p{N}]/u.test(text), '标题中须有文字'));
const flag = (label: string) => v.boolean(`请选择${label}`);

function list<Item extends v.GenericSchema<unknown, string>>(item: Item, label: string, least: number, most: number) {
  return v.pipe(v.array(item, `请选择${label}`), v.minLength(least, `请至少填写一项${label}`), v.maxLength(most, `${label}最多 ${most} 项`), v.check((items) => new Set(items).size === items.length, `${label}有重复，请核对`));
}

const audience = fields({
  kinds: list(oneOf('签署对象', pledgeAudienceKinds), '签署对象', 1, pledgeAudienceKinds.length),
  associationIds: list(token('协会', 64), '协会', 0, 50),
  firmIds: list(token('单位会员', 64), '单位会员', 0, 50),
});

const text = fields({
  intro: lines('承诺正文', 5000),
  clauses: list(line('承诺条款', 500), '承诺条款', 1, 30),
  closing: v.lazy((given) => (given === '' ? v.literal('') : lines('结语', 1000))),
});

const draft = fields({
  kind: oneOf('承诺种类', pledgeKinds),
  title,
  audience,
  from: day('开始日期'),
  until: v.nullable(day('截止日期')),
  renewal: oneOf('签署周期', ['once', 'yearly'] as const),
  handwriting: flag('是否手写签名'),
  minimumSeconds: whole('最短阅读秒数', 1, 1800),
  text,
});

const lostPicture = '手写签名不正确，请重新签名';
const handwriting = v.pipe(v.string(lostPicture), v.maxLength(300, lostPicture), v.regex(/^cloud:\/\/[\w.-]+\/proofs\/\w+\/[\w-]+\.(png|jpe?g)$/, lostPicture));

const untickedClauses = '请逐条勾选承诺条款';
/** All of them, in their order. */
const ticked = v.pipe(v.array(v.number(untickedClauses), untickedClauses), v.minLength(1, untickedClauses), v.maxLength(30, untickedClauses), v.check((numbers) => numbers.every((number, index) => number === index), untickedClauses));

const place = { campaignId, associationId: v.optional(token('协会', 64)), firmId: v.optional(token('单位会员', 64)) };

export const paged = fields({ cursor, limit });
export const campaign = fields({ campaignId });
export const begin = fields({ campaignId, version });
export const sign = fields({
  campaignId,
  version,
  token: token('阅读凭据', 1500),
  ticked,
  handwriting: v.optional(handwriting),
  client: v.optional(fields({ platform: line('设备类型', 20), version: line('微信版本', 20) })),
});
export const certificate = fields({ certificateId });
export const firmPeople = fields({ memberIds: list(token('会员', 64), '会员', 1, 50) });
export const verify = fields({ code: line('核验码', 64) });

export const managed = fields({ state: v.optional(oneOf('状态', ['draft', 'review', 'published', 'ended'] as const)), cursor, limit });
export const save = fields({ campaignId: v.optional(campaignId), revision: v.optional(revision), key: token('表单', 64), draft });
export const step = fields({ campaignId, revision });
export const reasoned = fields({ campaignId, revision, reason });
const after = v.optional(token('列表位置', 128));
export const coverage = fields({ ...place, cursor: after, limit });
export const remind = fields(place);
export const exportSigned = fields({ campaignId, as: oneOf('导出格式', pledgeExportForms), after: v.optional(token('导出位置', 128)), reason });
