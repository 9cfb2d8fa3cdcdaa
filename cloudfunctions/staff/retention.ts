import type { Retention } from '../platform/retention';

export const retention = {
  appointments: { records: '任职和岗位', kept: '任职期间和结束后长期保存', because: '会员服务办法第二十五条：查明谁在何时有何权限；参照国家档案局令第 8 号（机构、人员任免的文书永久保管），暂定，由协会的档案管理规定确定', then: '不删除', days: null },
  roleChanges: { records: '岗位变动的记录', kept: '长期保存', because: '会员服务办法第二十五条：每次变动的人、时间和原因可以查明', then: '不删除', days: null },
  letters: { records: '会员写给联系人的信和回复', kept: '来信后 730 天', because: '个人信息保护法第十九条：只保存处理目的所必要的最短时间；天数暂定，由协会确定', then: '删除已回复的来信；本人申请删除时随即删除', days: 730 },
  groupMembers: { records: '会员自发组织的成员', kept: '在组织中和离开后 1095 天', because: '会员服务办法第十九条：按组织联系会员；天数暂定，由协会确定', then: '删除；本人申请删除时随即删除', days: 1095 },
  experts: { records: '专家和委员的资料、任期', kept: '任期届满（没有任期的，最后一次登记或修改）后 5 年', because: '会员服务办法第十二条（专家库）、第二十三条（委员会审议）：查明谁在何时有权审议、核对维权与惩戒的隔离；办法没有规定年限，5 年暂定，由协会确定', then: '删除；会员本人申请删除时，任期届满即删除', days: 1826 },
  contactCovers: { records: '联系人的安排（哪位工作人员联系哪些单位、城市和组织）', kept: '安排有效期间', because: '会员服务办法第十九条：会员须能找到自己的联系人', then: '改派或离任时由新的安排取代，变动另记入审计日志', days: null },
} satisfies Record<string, Retention>;
