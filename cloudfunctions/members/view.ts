import type { Session } from 'shared/contracts/members';
import type { Identity } from '../platform/identity';

const guest: Session = {
  roles: [],
  status: 'guest',
  name: null,
  memberKind: null,
  association: null,
  firmName: null,
  maskedPhone: null,
  maskedCertificateNumber: null,
};

export function sessionOf(identity: Identity | null): Session {
  if (!identity || identity.status === 'guest') return guest;
  const { status, name, memberKind, firmName, maskedPhone, maskedCertificateNumber } = identity;
  const roles = status === 'active' ? identity.roles : [];
  return { roles, status, name, memberKind, association: associationOf(identity), firmName, maskedPhone, maskedCertificateNumber };
}

function associationOf({ associationId, associationName }: Identity): Session['association'] {
  return associationId === null ? null : { id: associationId, name: associationName ?? '' };
}
