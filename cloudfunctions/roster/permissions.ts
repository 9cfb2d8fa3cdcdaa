import type { RosterActions } from 'shared/contracts/roster';
import { doors } from 'shared/contracts/doors';
import type { Permissions } from '../platform/permission';

const keepers = doors.keepRoster;

export const permissions = {
  template: { who: keepers, of: 'public', does: '下载会员名册的 Excel 模板' },
  imports: { who: keepers, of: 'association', does: '查看本会及下级协会的名册导入记录' },
  import: { who: keepers, of: 'association', does: '查看一次名册导入的进度和问题' },
  begin: { who: keepers, of: 'association', does: '为本会或下级协会开始导入会员名册', because: 'C 6' },
  send: { who: keepers, of: 'own', does: '上传自己开始导入的名册文件' },
  continue: { who: keepers, of: 'association', does: '继续一次中断的名册导入' },
  differences: { who: keepers, of: 'association', does: '查看名册文件与现有名册的差异（证书编号和手机号隐去中间部分）' },
  problemFile: { who: keepers, of: 'association', does: '下载名册文件的问题清单' },
  commit: { who: keepers, of: 'association', does: '使名册生效（须写明原因；超过 5% 的会员将退出时还须第二人确认）', because: 'C 6' },
  confirm: { who: keepers, of: 'association', does: '作为第二人确认名册生效（不能是发起人）' },
  abandon: { who: keepers, of: 'association', does: '放弃一次尚未生效的名册导入' },
  todo: { who: keepers, of: 'association', does: '查看等待自己确认的名册' },
} as const satisfies Permissions<RosterActions>;
