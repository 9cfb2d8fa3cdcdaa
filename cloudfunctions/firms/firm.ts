import type { FirmDraft } from 'shared/contracts/firms';
import type { OwnAssociation } from '../platform/identity';

/** 单位会员 with its 分支机构; each branch belongs to the association of its own city (C 4, J 5). */
export interface FirmRecord extends OwnAssociation {
  /** From its name: the roster's rows lead here without having seen this record. */
  _id: string;
  name: string;
  /** This and every former one, in a unique index: a name that leads to two firms would hand the people of one to the other. */
  names: string[];
  city: string;
  branches: Branch[];
  /** Every association above the head office and the branches: who may see it in a list. */
  reach: string[];
  status: 'active';
  /** References of the mandates of administrators: the last one is never taken away. */
  administrators: string[];
  revision: number;
}

export interface Branch extends OwnAssociation {
  id: string;
  name: string;
  city: string;
}

/** The association of each city, or null where none or several claim it. */
export type Routes = (city: string) => OwnAssociation | null;

export type Routed = Pick<FirmRecord, 'name' | 'city' | 'branches' | 'reach' | keyof OwnAssociation>;

/** The draft with its associations, or the city that belongs to nobody. `home` is the firm's own association. */
export function routed({ name, city, branches }: FirmDraft, home: OwnAssociation | null, routes: Routes): Routed | { unrouted: string } {
  if (!home) return { unrouted: city };
  const placed: Branch[] = [];
  for (const branch of branches) {
    const association = routes(branch.city);
    if (!association) return { unrouted: branch.city };
    placed.push({ ...branch, ...association });
  }
  const reach = [...new Set([home, ...placed].flatMap(({ associationPath }) => associationPath))];
  return { name, city, branches: placed, reach, ...home };
}

/** The nearest association above all of these, as a path; of none nothing. */
export function above([first = [], ...others]: string[][]): string[] {
  const differs = first.findIndex((id, index) => others.some((other) => other[index] !== id));
  return differs < 0 ? first : first.slice(0, differs);
}

/** Two branches of one name could not be told apart on the roster. */
export function nameTwice({ branches }: FirmDraft): string | null {
  const names = branches.map(({ name }) => name);
  return names.find((name, index) => names.indexOf(name) !== index) ?? null;
}
