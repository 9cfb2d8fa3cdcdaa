import { bodyFault } from 'shared/article-body';
import { officialHosts } from 'shared/body-links';
import type { Block } from 'shared/contracts/article-body';
import { policyOf } from '../platform/associations';
import { refuse } from '../platform/errors';
import type { OwnAssociation } from '../platform/identity';

/** The official sites, and those of the association's policy sheet or of the one above that it follows. */
export async function hostsOf({ associationPath }: Pick<OwnAssociation, 'associationPath'>): Promise<readonly string[]> {
  return [...officialHosts, ...(await policyOf(associationPath)).linkHosts.value];
}

/** A sheet may have changed since a text was written. */
export async function refuseOtherSites(body: Block[], owner: Pick<OwnAssociation, 'associationPath'>): Promise<void> {
  if (bodyFault(body) === null) return;
  const fault = bodyFault(body, await hostsOf(owner));
  if (fault) refuse('invalid', fault);
}
