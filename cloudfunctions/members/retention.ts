import type { Retention } from '../platform/retention';

const needed = '个人信息保护法第十九条：只保存处理目的所必要的最短时间；天数暂定，由协会确定';

const disputes = '民法典第一百八十八条：诉讼时效三年；年限暂定，由协会确定';

export const retention = {
  bindings: { records: '绑定', kept: '绑定期间；名册显示转出或注销后 3 年', because: `核对身份、查看本人记录；${disputes}`, then: '解除，转入绑定记录', days: 1095 },
  bindingHistory: { records: '已解除的绑定', kept: '解除后 3 年', because: `发现冒用时查明经过；${disputes}`, then: '删除；本人申请删除时随即去掉微信标识', days: 1095 },
  employees: { records: '从业人员身份', kept: '登记期间和结束后 3 年', because: `查明身份如何取得、处理争议；${disputes}`, then: '删除；本人申请删除时随即删除', days: 1095 },
  applications: { records: '身份申请的证明材料、号码和说明', kept: '审核或撤回后 180 天', because: needed, then: '删除材料、号码和说明，保留申请种类、结果和时间', days: 180 },
  outcomes: { records: '身份申请的种类、姓名、结果和时间', kept: '审核或撤回后 3 年', because: '查明身份如何取得、处理争议；年限暂定，由协会确定', then: '删除', days: 1095 },
  uploads: { records: '上传后没有提交的文件', kept: '上传后 30 天（供继续填写草稿）', because: needed, then: '删除；提交的随即移入所属记录', days: 30 },
  attempts: { records: '绑定核对的次数', kept: '最后一次核对后 1 天', because: needed, then: '删除', days: 1 },
  deletions: { records: '本人已获准的删除申请（微信标识、会员编号）', kept: '各功能都执行完毕为止', because: '个人信息保护法第四十七条', then: '最后一项功能执行完毕时删除', days: null },
} satisfies Record<string, Retention>;
