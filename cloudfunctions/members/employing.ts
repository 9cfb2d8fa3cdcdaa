import type { Page } from 'shared/contracts/answers';
import type { EmployeeCard, MemberActions } from 'shared/contracts/members';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { byStaff, entryOf } from '../platform/audit';
import { refuse } from '../platform/errors';
import { afterwards } from '../platform/log';
import { handOver } from '../platform/outbox';
import { pageOf } from '../platform/paging';
import { oversees } from '../platform/permission';
import { employmentEnded } from './notices';
import { permissions } from './permissions';
import * as store from './store';
import * as view from './view';

type Inputs = { [Name in keyof MemberActions]: MemberActions[Name]['input'] };

/** The newest first. */
export async function employees({ cursor, limit = 20 }: Inputs['employees'], { actor }: Call<Staff>): Promise<Page<EmployeeCard>> {
  const found = await store.employeesWithin(actor.associationId, cursor, limit + 1);
  return pageOf(found, limit, ({ _id, since }) => ({ at: since, id: _id }), view.employee);
}

/** Rights end at once, and the person is told why. Ended once, it is ended as before. */
export async function endEmployee({ employeeId, reason }: Inputs['endEmployee'], { actor, now }: Call<Staff>): Promise<EmployeeCard> {
  const found = await store.employee(employeeId);
  if (!found || !oversees(actor.associationId, found.associationPath)) return refuse('missing', '没有找到这位从业人员');
  if (found._id === actor.openid) refuse('conflict', '不能结束自己的登记，请由同事处理');
  if (found.status === 'ended') return view.employee(found);
  const { associationPath, name, firmName } = found;
  const subject = { kind: 'employee', id: employeeId, memberId: null };
  const entry = entryOf({ at: now, by: byStaff(actor, permissions.endEmployee.who), associationPath, action: 'members.endEmployee', subject, summary: `结束${name}作为${firmName}从业人员的登记`, reason });
  if (!(await store.dismissEmployee(found, now, entry))) refuse('conflict', '登记刚刚有变化，请刷新后再试');
  await afterwards('audit', () => store.handOverEmployee(found._id, entry));
  await afterwards('tell', () => handOver([employmentEnded(found, reason, now)]));
  return view.employee({ ...found, status: 'ended', until: now });
}
