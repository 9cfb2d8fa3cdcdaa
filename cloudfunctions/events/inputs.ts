import * as v from 'valibot';
import { eventFormatLabels, type EventFormat } from 'shared/contracts/events';
import { eventLimits } from 'shared/event-limits';
import { cursor, fields, instant, limit, line, lines, oneOf, searched, token, whole } from '../platform/input';

const formats = Object.keys(eventFormatLabels) as [EventFormat, ...EventFormat[]];
const states = ['pending', 'approved', 'rejected', 'cancelled'] as const;
const eventId = token('活动', 64);
const revision = whole('修改次数', 1, 1_000_000);
const signupIds = v.pipe(
  v.array(token('报名'), '请选择报名'),
  v.minLength(1, '请至少选择一条报名'),
  v.maxLength(50, '一次最多处理 50 条报名'),
  v.transform((ids) => [...new Set(ids)]),
);

const terms = fields({
  title: line('活动名称', eventLimits.title),
  startsAt: instant('活动开始时间'),
  endsAt: instant('活动结束时间'),
  venue: line('活动地点', eventLimits.venue),
  approval: oneOf('审核方式', ['staff', 'automatic']),
  cancelUntil: instant('取消截止时间'),
});

const draftEntries = {
  format: oneOf('活动形式', formats),
  city: line('城市', eventLimits.city),
  terms,
  signupOpensAt: instant('报名开始时间'),
  signupClosesAt: instant('报名截止时间'),
  capacity: whole('名额', 1, eventLimits.capacity),
  description: lines('活动介绍', eventLimits.description),
  cover: v.nullable(
    v.pipe(v.string('封面图片不正确，请重新上传'), v.maxLength(500, '封面图片不正确，请重新上传'), v.regex(/^cloud:\/\/[\w./-]+$/, '封面图片不正确，请重新上传')),
  ),
};
const draft = fields(draftEntries);

export const list = fields({
  format: v.optional(oneOf('活动形式', formats)),
  city: v.optional(line('城市', eventLimits.city)),
  openNow: v.optional(v.boolean('请选择是否只看可报名的活动')),
  cursor,
  limit,
});
export const search = fields({ words: searched });
export const event = fields({ eventId });
export const signUp = fields({ eventId, agreed: terms });
const memberIds = v.pipe(
  v.array(token('会员', 64), '请选择人员'),
  v.minLength(1, '请至少选择一位人员'),
  v.maxLength(50, '一次最多为 50 人报名'),
  v.transform((ids) => [...new Set(ids)]),
);
export const signUpFor = fields({ eventId, agreed: terms, memberIds });
export const signedUp = fields({ eventId, memberIds });
export const paged = fields({ cursor, limit });
export const managed = fields({ status: v.optional(oneOf('活动状态', ['draft', 'published'])), cursor, limit });
/** The key is the page's own, random and made once per new draft. */
export const drafted = fields({ ...draftEntries, key: token('草稿', 64) });
export const revise = fields({ eventId, revision, draft });
export const publish = fields({ eventId, revision });
export const signups = fields({ eventId, state: v.optional(oneOf('报名状态', states)), cursor, limit });
export const approve = fields({ eventId, signupIds });
export const reject = fields({ eventId, signupIds, reason: line('未通过的原因', 200) });

const staffId = token('工作人员', 64);
export const openWork = fields({ staffId });
export const handOver = fields({ from: staffId, to: staffId, reason: line('原因', 200) });
