import type { Retention } from '../platform/retention';

export const retention = {
  pledges: {
    records: '签署的诚信承诺（签署内容、手写签名）',
    kept: '签署后 10 年',
    because: '会员服务办法第十三条（诚信建设）；电子签名法第六条（数据电文的保存）；年限暂定，由协会确定',
    then: '删除签署内容和手写签名，保留不含个人信息的编号和校验值；本人申请删除时随即删除，单位签署的随单位保存',
    days: 3650,
  },
  announcements: { records: '提醒签署的请求（发送中只记发到哪一位会员，发完即清除）', kept: '发出后 7 天', because: '个人信息保护法第十九条：只保存处理目的所必要的最短时间；天数暂定，由协会确定', then: '删除', days: 7 },
  exports: { records: '导出的签署名单和证明文件', kept: '导出后 10 分钟', because: '个人信息保护法第十九条：只保存处理目的所必要的最短时间', then: '删除文件', days: null },
  campaigns: { records: '承诺的内容、历次文本和办理的工作人员（不含签署人）', kept: '长期保存', because: '会员服务办法第十三条（诚信建设）：签署的是哪一份文本可以查明', then: '不删除', days: null },
} satisfies Record<string, Retention>;
