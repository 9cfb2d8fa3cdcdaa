import type { AssociationActions } from '../../miniprogram/shared/contracts/associations';
import type { AuditActions } from '../../miniprogram/shared/contracts/audit';
import type { EventActions } from '../../miniprogram/shared/contracts/events';
import type { MemberActions } from '../../miniprogram/shared/contracts/members';
import type { MessageActions } from '../../miniprogram/shared/contracts/messages';
import type { NewsActions } from '../../miniprogram/shared/contracts/news';
import { draftAt } from './arrange';
import type { RoleActions } from '../../miniprogram/shared/contracts/staff';

type Inputs<Actions> = { [Name in keyof Actions]: Actions[Name] extends { input: infer Input } ? Required<Input> : never };

interface Samples {
  associations: Inputs<AssociationActions>;
  audit: Inputs<AuditActions>;
  members: Inputs<MemberActions>;
  events: Inputs<EventActions>;
  messages: Inputs<MessageActions>;
  news: Inputs<NewsActions>;
}

  staff: Inputs<RoleActions>;
const draft = draftAt('2026-11-21T09:00:00.000+08:00', { cover: 'cloud://local-cloud.files/covers/one.png' });
const cursor = Buffer.from('["2026-11-21T09:00:00.000+08:00","one"]').toString('base64url');
const page = { cursor, limit: 10 };
const decided = { eventId: 'one', signupIds: ['one_ann', 'one_bob'] };

const searched = { from: '2026-11-01T00:00:00.000+08:00', until: '2026-12-01T00:00:00.000+08:00', kind: 'staff', name: '工作人员', associationId: 'city-a' } as const;
const ruled = { associationId: 'city-a', revision: 1, reason: '本会决定' };

/** A good input for every action of every contract, with every field filled in: what bad inputs are made from. */
export const samples: Samples = {
  associations: {

const changed = { key: 'k3y-of-a-role-change', staffId: 'one', revision: 1, reason: '工作需要' };

    profile: { associationId: 'city-a' },
    serving: { city: '甲市' },
    sheet: { associationId: 'city-a' },
    versions: { associationId: 'city-a' },
    layDown: { ...ruled, change: { field: 'decisionDays', value: 10 }, citation: { newsId: 'jiangsu-measures', title: '江苏省注册会计师协会会员服务办法', article: '第八条' } },
    inherit: { ...ruled, field: 'decisionDays' },
    establish: { secret: 'secret-of-whoever-set-the-environment-up', level: 'province', name: '示例省注册会计师协会', cities: ['甲市'] },
    tree: { associationId: 'city-a' },
    found: { key: 'k3y-of-a-new-association', parentId: 'province', level: 'city', name: '丙市注册会计师协会', cities: ['丙市'], reason: '新设协会' },
    rename: { ...ruled, name: '甲市注册会计师协会' },
    route: { ...ruled, cities: ['甲市'] },
  },
  audit: {
    list: { ...searched, ...page },
    detail: { entryId: 'one' },
    associations: {},
    export: { ...searched, reason: '年度检查' },
    check: { from: 1 },
    mine: page,
  },
  members: {
    session: {},
    bind: { certificateNumber: '990100000001', name: '示例会员一', phoneCode: 'c0de' },
    unbind: {},
  },
  events: {
    list: { format: 'lecture', city: '甲市', openNow: true, ...page },
    cities: {},
    latest: {},
    detail: { eventId: 'one' },
    signUp: { eventId: 'one', agreed: draft.terms },
    cancel: { eventId: 'one' },
    mine: page,
    todo: {},
    managed: { status: 'draft', ...page },
    waiting: {},
    managedDetail: { eventId: 'one' },
    draft: { ...draft, key: 'k3y-of-a-new-draft' },
    revise: { eventId: 'one', revision: 1, draft },
    publish: { eventId: 'one', revision: 1 },
    signups: { eventId: 'one', state: 'pending', ...page },
    approve: decided,
    reject: { ...decided, reason: '名额已满' },
  },
  messages: {
    inbox: page,
    unread: {},
    markRead: { messageId: 'one' },
    markAllRead: {},
    consent: { templateIds: ['TEMPLATE-SIGNUP-RESULT'] },
    remaining: {},
  },
  news: {
    list: { category: 'regulation', ...page },
    latest: {},
    article: { newsId: 'one' },
  },
};
  staff: {
    claim: { secret: 'a-secret-of-more-than-thirty-two-letters', associationId: 'national', name: '示例管理员' },
    invitation: { code: 'ABCDEFGHJKMN' },
    accept: { code: 'ABCDEFGHJKMN' },
    list: { status: 'active', ...page },
    detail: { staffId: 'one' },
    invite: { key: 'k3y-of-an-invitation', associationId: 'city-a', name: '示例新人', roles: ['contact'], reason: '新到岗' },
    grant: { ...changed, roles: ['auditor'] },
    revoke: { ...changed, roles: ['auditor'] },
    end: changed,
    proposals: page,
    proposal: { proposalId: 'one' },
    confirm: { proposalId: 'one', check: '123456' },
    refuse: { proposalId: 'one', reason: '再等等' },
    withdraw: { proposalId: 'one' },
    todo: {},
  },
