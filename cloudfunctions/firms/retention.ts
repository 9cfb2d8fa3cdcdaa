import type { Retention } from '../platform/retention';

const needed = '个人信息保护法第十九条：只保存处理目的所必要的最短时间；天数暂定，由协会确定';
const disputes = '民法典第一百八十八条：因授权产生的请求权诉讼时效三年；天数暂定，由协会确定';

export const retention = {
  granted: { records: '已通过的单位管理员申请的授权书', kept: '审核后 1095 天', because: disputes, then: '删除授权书，保留申请人、结果和时间', days: 1095 },
  refused: { records: '未通过或撤回的单位管理员申请的授权书', kept: '审核或撤回后 180 天', because: needed, then: '删除授权书，保留申请人、结果和时间', days: 180 },
  applications: { records: '单位管理员申请的申请人、结果和时间', kept: '审核或撤回后 1095 天', because: disputes, then: '删除；本人申请删除时随即删除', days: 1095 },
  mandates: { records: '单位会员的授权（管理员、经办人）', kept: '授权期间和结束后 1095 天', because: disputes, then: '删除；本人申请删除时随即删除', days: 1095 },
  invitations: { records: '单位会员的邀请码（只存校验值）', kept: '失效后 30 天', because: needed, then: '删除', days: 30 },
  firms: { records: '单位会员和分支机构的登记（公开的单位信息、管理员的授权编号）', kept: '长期保存', because: '会员服务办法第七条：单位会员资格的依据', then: '不删除；授权另按上面的期限删除', days: null },
} satisfies Record<string, Retention>;
