import type { MemberKind } from 'shared/contracts/members';
import type { Standing } from '../platform/identity';

/** A member of the file as it waits to be compared: nothing that identifies is in clear. */
export interface StagedMember {
  certificateHash: string;
  /** Both are sealed for the hash, which is all that the member is yet. */
  certificateCipher: string;
  phoneCipher: string;
  phoneHash: string;
  maskedCertificateNumber: string;
  maskedPhone: string;
  name: string;
  kind: MemberKind;
  standing: Standing;
  associationId: string;
  city: string;
  firmName: string | null;
  branchName: string | null;
}

/** Where a member may belong by this import: its associations by their id, as they were when the file was read. */
export type Places = Record<string, { associationName: string; associationPath: string[] }>;
