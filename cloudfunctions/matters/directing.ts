import type { FormValues } from 'shared/contracts/matters';
import { associationsOf, associationServing, type Association } from '../platform/associations';
import { refuse } from '../platform/errors';
import type { OwnAssociation } from '../platform/identity';
import type { Route } from './kind';

/** Which association receives it: by the roster, whatever the page may say. */
export async function placeFor(route: Route, home: readonly string[], values: FormValues): Promise<OwnAssociation> {
  const found = await receiving(route, home, values);
  if (!found) return refuse('invalid', '没有找到办理的协会，请联系所属协会');
  return { associationId: found._id, associationName: found.name, associationPath: found.associationPath };
}

async function receiving(route: Route, home: readonly string[], values: FormValues): Promise<Association | null | undefined> {
  if (route.to === 'city') return associationServing(String(values[route.field] ?? ''));
  const path = await associationsOf(home);
  if (route.to === 'own') return path.at(-1);
  return path.filter(({ level }) => level === route.level).at(-1);
}
