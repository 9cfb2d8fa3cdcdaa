import type { Instant } from 'shared/contracts/answers';
import type { Employee } from '../platform/identity';

/** 从业人员 of a firm, by the application that staff approved; who comes back is the same record again. */
export interface EmployeeRecord extends Employee {
  /** The OPENID. */
  _id: string;
  /** What the phone knows instead of the OPENID. */
  employeeId: string;
  status: 'active' | 'ended';
  since: Instant;
  until: Instant | null;
}
