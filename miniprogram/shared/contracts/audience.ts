/** Whom something is for, beside where they belong. A firm is reached through whoever acts for it. */
export const audienceKinds = ['practising', 'non-practising', 'firm', 'employee', 'staff'] as const;
export type AudienceKind = (typeof audienceKinds)[number];

export const audienceKindLabels: Record<AudienceKind, string> = {
  practising: '执业会员',
  'non-practising': '非执业会员',
  firm: '单位会员',
  employee: '事务所从业人员',
  staff: '协会工作人员',
};

/** Everybody, guests too; or those kinds within any of the places. Without a place: the owner's own association and those below it. */
export type Audience =
  | { reach: 'public' }
  | { reach: 'members'; kinds: AudienceKind[]; associationIds: string[]; firmIds: string[]; groupIds: string[] };
