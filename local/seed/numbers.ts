/** Member 1 is the newcomer, 2 and 3 are demo people; the names in the panel carry the same numbers. */
export function memberId(number: number): string {
  return `m${String(number).padStart(5, '0')}`;
}

/** Of no real series. */
export function certificateNumber(number: number): string {
  return `9901${String(number).padStart(8, '0')}`;
}

/** 120 is assigned to no operator. */
export function phoneNumber(number: number): string {
  return `120${String(number).padStart(8, '0')}`;
}
