import type { Permission, Scope, Who } from '../../cloudfunctions/platform/permission';
import { firmScopeLabels, personLabels, type Person } from '../../miniprogram/shared/contracts/roles';
import type { Table } from './tables';

export const capabilityLabels: Record<string, string> = {
  associations: '协会与政策表',
  calendars: '工作日历',
  audit: '审计日志',
  cases: '维权',
  events: '活动',
  firms: '单位会员',
  matters: '诉求与意见',
  members: '会员身份',
  messages: '消息',
  news: '资讯',
  pledges: '诚信承诺',
  roster: '会员名册',
  services: '会员服务目录与会员服务办法',
  staff: '工作人员与委员会',
};

const scopeLabels: Record<Scope, string> = {
  public: '公开内容',
  own: '仅本人的记录',
  involved: '本人的记录，或由本人经办、审批、须知情的记录（上级只知道有这件事，看不到内容）',
  association: '本会及下级协会的记录',
  handling: '仅本会收到或转来的记录',
  firm: '仅本所的记录',
};

const opening = `# 权限表

由各功能的 \`permissions.ts\` 生成（\`npm run documents\`），请勿手改；与代码不一致时 \`npm run check\` 不通过。

每次操作都由云端按这张表核对：微信身份 → 绑定 → 会员名册 → 岗位 → 协会。页面传来的任何身份信息都不采信。
范围之外的记录与不存在的记录，回答完全相同。
上级协会共享给下级的内容（资讯、活动、政策表的来源、委员会、典型答复、工作日历）列为公开内容。
`;

/** docs/permissions.md, for readers who read no code. */
export function permissionsDocument(tables: Table[]): string {
  return [opening, ...tables.map(section)].join('\n');
}

function section({ capability, permissions }: Table): string {
  const title = `## ${capabilityLabels[capability] ?? capability}（${capability}）`;
  const head = '| 做什么 | 谁可以 | 哪些记录 | 依据 | 操作名 |\n| --- | --- | --- | --- | --- |';
  return [title, '', head, ...Object.entries(permissions).map(([name, permission]) => row(name, permission)), ''].join('\n');
}

function row(name: string, { does, who, of, because, entrusted }: Permission): string {
  const whoever = entrusted === undefined ? people(who) : `${people(who)}（经办人须获授权：${firmScopeLabels[entrusted]}）`;
  return `| ${does} | ${whoever} | ${scopeLabels[of]} | ${because ?? '–'} | \`${name}\` |`;
}

function people(who: Who): string {
  if (who === 'everyone') return '所有人（不需要身份）';
  return who === 'anyone' ? '所有人（按其身份回答）' : who.map((person: Person) => personLabels[person]).join('、');
}
