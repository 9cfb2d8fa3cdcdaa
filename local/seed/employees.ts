import type { Instant } from '../../miniprogram/shared/contracts/answers';
import { derivedId } from '../../cloudfunctions/platform/ids';
import { owner } from './associations';
import type { Firm } from './firms';

/** Somebody who works for the first firm without being a member. */
export function employees([firm]: Firm[], since: Instant) {
  if (!firm) return [];
  return [{ _id: 'demo-employee', employeeId: derivedId('employee', 'demo-employee'), name: '示例从业人员', firmId: firm.id, firmName: firm.name, ...owner(firm.association), status: 'active', since, until: null }];
}
