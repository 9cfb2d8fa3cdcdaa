import type { AssociationActions } from 'shared/contracts/associations';
import { doors } from 'shared/contracts/doors';
import type { StaffRole } from 'shared/contracts/roles';
import type { Permissions } from '../platform/permission';

const keepers = ['super-administrator', 'lead'] as const satisfies StaffRole[];
const readers = doors.seeSettings;

export const permissions = {
  profile: { who: 'everyone', of: 'public', does: '查看各级协会的牵头部门、联系方式、服务内容和办理期限', because: 'C 17' },
  serving: { who: 'everyone', of: 'public', does: '按城市查找负责服务的协会', because: 'C 4' },
  cities: { who: 'everyone', of: 'public', does: '查看各协会负责的城市（填表时选择）', because: 'C 4' },

  todo: { who: 'anyone', of: 'own', does: '查看本会还没有公布牵头部门、城市归属有争议等待办', because: 'C 17' },
  sheet: { who: readers, of: 'association', does: '查看本会及下级协会的政策表和每一项的来源', because: 'C 28' },
  versions: { who: readers, of: 'association', does: '查看政策表的修改记录' },
  layDown: { who: keepers, of: 'association', does: '规定本会或下级协会政策表中的一项（期限只能比上级更短，须写明原因）', because: 'C 28' },
  inherit: { who: keepers, of: 'association', does: '取消一项自己的规定，改为沿用上级（须写明原因）', because: 'C 28' },

  establish: { who: 'everyone', of: 'public', does: '凭部署密钥设立新环境最上级的协会（只有一次）' },
  tree: { who: readers, of: 'association', does: '查看本会及下级协会和各自负责的城市', because: 'C 4' },
  found: { who: ['super-administrator'], of: 'association', does: '新增下级协会（须写明原因）', because: 'C 4' },
  rename: { who: ['super-administrator'], of: 'association', does: '更改本会或下级协会的名称（须写明原因）' },
  route: { who: ['super-administrator'], of: 'association', does: '规定本会或下级协会负责哪些城市（须写明原因）', because: 'C 4' },
} as const satisfies Permissions<AssociationActions>;
