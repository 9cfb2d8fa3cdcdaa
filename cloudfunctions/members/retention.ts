import type { Retention } from '../platform/retention';

const needed = '个人信息保护法第十九条：只保存处理目的所必要的最短时间；天数暂定，由协会确定';

export const retention = {
  bindings: { records: '绑定', kept: '绑定期间', because: '核对身份', then: '解除后转入绑定记录', days: null },
  bindingHistory: { records: '绑定记录', kept: '会员在册期间', because: '发现冒用时查明经过', then: '本人申请删除时去掉微信标识', days: null },
  employees: { records: '从业人员身份', kept: '登记期间', because: '核对身份', then: '本人申请删除时删除', days: null },
  applications: { records: '身份申请的证明材料、号码和说明', kept: '审核或撤回后 180 天', because: needed, then: '删除材料、号码和说明，保留申请种类、结果和时间', days: 180 },
  outcomes: { records: '身份申请的种类、姓名、结果和时间', kept: '审核或撤回后 3 年', because: '查明身份如何取得、处理争议；年限暂定，由协会确定', then: '删除', days: 1095 },
  attempts: { records: '绑定核对的次数', kept: '最后一次核对后 1 天', because: needed, then: '删除', days: 1 },
} satisfies Record<string, Retention>;
