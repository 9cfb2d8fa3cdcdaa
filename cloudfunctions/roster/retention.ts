import type { Retention } from '../platform/retention';

const shortest = '个人信息保护法第十九条：只保存处理目的所必要的最短时间；天数暂定，由协会确定';

export const retention = {
  roster: { records: '会员名册（手机号、证书编号加密）', kept: '在册期间；转出、注销的登记长期保存', because: '会员服务办法第六条：会员身份的依据，协会自己的名册', then: '不删除', days: null },
  formerVersions: { records: '名册的历史版本（同一会员变更前的登记）', kept: '被新版本取代后 3 年', because: '查明变更经过、处理争议；年限暂定，由协会确定', then: '删除', days: 1095 },
  upload: { records: '上传的名册文件（加密）', kept: '读取后立即删除；没有传完的 1 天', because: shortest, then: '删除', days: 1 },
  undecided: { records: '读取的名册内容（加密）、与现有名册的差异、问题清单', kept: '生效或放弃后立即删除读取的内容；一直没有决定的 30 天', because: shortest, then: '删除，导入记录保留', days: 30 },
  lists: { records: '已生效名册的差异名单（号码遮盖）和问题清单', kept: '生效后 90 天', because: '供核对生效的变化；天数暂定，由协会确定', then: '删除，导入记录保留', days: 90 },
  imports: { records: '名册导入记录（谁在何时导入、多少项变化）', kept: '长期保存', because: '名册变更的依据，不含会员个人信息', then: '不删除', days: null },
} satisfies Record<string, Retention>;
