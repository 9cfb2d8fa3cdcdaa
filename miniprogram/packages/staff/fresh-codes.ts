/** Codes of invitations just made, until the mini-program ends: the cloud says each only once and keeps its hash alone. */
const codes = new Map<string, string>();

export function remember(proposalId: string, code: string | null): void {
  if (code !== null) codes.set(proposalId, code);
}

export const codeOf = (proposalId: string) => codes.get(proposalId) ?? null;
