import type { Retention } from '../platform/retention';

const shortest = '个人信息保护法第十九条：只保存处理目的所必要的最短时间；天数暂定，由协会确定';

export const retention = {
  roster: { records: '会员名册（手机号、证书编号加密）', kept: '会员在册期间；转出或注销后作为历史版本保存', because: '会员服务办法第六条：会员身份的依据', then: '按会员身份记录的期限处理', days: null },
  upload: { records: '上传的名册文件（加密）', kept: '读取后立即删除；没有传完的 1 天', because: shortest, then: '删除', days: 1 },
  undecided: { records: '名册比对结果和问题清单（加密）', kept: '生效或放弃后立即删除；一直没有决定的 30 天', because: shortest, then: '删除，导入记录保留', days: 30 },
  imports: { records: '名册导入记录（谁在何时导入、多少项变化）', kept: '长期保存', because: '名册变更的依据，不含会员个人信息', then: '不删除', days: null },
} satisfies Record<string, Retention>;
