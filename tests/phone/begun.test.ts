import { begun } from '../../miniprogram/pages/home/begun';
import type { FirmApplication } from '../../miniprogram/shared/contracts/firms';
import type { ApplicationKind, ApplicationState, MyApplication } from '../../miniprogram/shared/contracts/members';

const own = (kind: ApplicationKind, state: ApplicationState): MyApplication => ({ id: `${kind}-${state}`, kind, state, at: 'x', decidedAt: null, reason: null, claims: [], can: { withdraw: { allowed: true } } });
const firm = (state: FirmApplication['state']): FirmApplication => ({ id: state, firm: { id: 'f', name: '示例会计师事务所' }, applicantName: '示例会员一', state, reason: null, at: 'x' });

test('who is nobody yet sees what waits and what was refused, and not what was granted or withdrawn', () => {
  expect(begun([own('binding', 'pending'), own('employee', 'rejected')], [firm('pending')]).map(({ title, state }) => [title, state])).toEqual([
    ['绑定会员身份', '待审核'], ['登记从业人员身份', '未通过'], ['示例会计师事务所管理员', '待审核'],
  ]);
  expect(begun([own('binding', 'approved'), own('employee', 'withdrawn'), own('deletion', 'approved')], [firm('withdrawn')])).toEqual([]);
});

test('an older refusal is no news once the same was asked for again', () => {
  expect(begun([own('binding', 'withdrawn'), own('binding', 'rejected')], [])).toEqual([]);
  expect(begun([own('binding', 'settling'), own('binding', 'rejected')], [])).toMatchObject([{ state: '正在生效', tone: 'brand' }]);
});
