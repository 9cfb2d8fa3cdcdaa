import type { Catalogue, Coverage, Measures, ServiceActions } from 'shared/contracts/services';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { associationOf, policyOf, rootAssociation, type Association } from '../platform/associations';
import { refuse } from '../platform/errors';
import { measures as withoutAssociation } from '../platform/measures';
import { shelvesOf } from './catalogue';
import { coverageOf, type Row } from './coverage';
import { declarations } from './declarations';
import { documents } from './documents';
import { articlesWith, servicesWith } from './finding';
import { tables } from './tables';

type Inputs = { [Name in keyof ServiceActions]: ServiceActions[Name]['input'] };

const rows: Row[] = Object.values(tables).flatMap((table) => Object.values<Row>(table));

export async function catalogue({ associationId }: Inputs['catalogue'], { actor }: Call<Actor>): Promise<Catalogue> {
  const association = associationId === undefined ? await promising(actor) : ((await associationOf(associationId)) ?? refuse('missing', '没有找到这个协会'));
  return catalogueOf(association, actor.worksFor !== null);
}

export async function search({ words }: Inputs['search'], { actor }: Call<Actor>): Promise<ServiceActions['search']['value']> {
  const { shelves } = await catalogueOf(await promising(actor), actor.worksFor !== null);
  return { services: servicesWith(words, shelves), articles: articlesWith(words) };
}

async function catalogueOf(association: Association | null, isStaff: boolean): Promise<Catalogue> {
  const policy = association ? await policyOf(association.associationPath) : withoutAssociation;
  const place = association && { id: association._id, name: association.name, level: association.level };
  return { association: place, shelves: shelvesOf(declarations, policy, isStaff) };
}

export async function measures({ measuresId }: Inputs['measures']): Promise<Measures> {
  return documents[measuresId];
}

export async function coverage({ measuresId }: Inputs['coverage'], { actor }: Call<Actor>): Promise<Coverage> {
  return coverageOf(measuresId, declarations, rows, actor.worksFor !== null);
}

/** The caller's own, else the root; null in an environment without any: then the measures alone hold. */
async function promising({ identity: { member, employee, mandate, staff } }: Actor): Promise<Association | null> {
  const own = (member ?? employee ?? mandate ?? staff)?.associationId;
  return (own === undefined ? null : await associationOf(own)) ?? rootAssociation();
}
