import type { AssociationPlace, AssociationProfile } from 'shared/contracts/associations';
import { associationsWithin } from '../platform/associations';
import { refuse } from '../platform/errors';
import { routing } from '../platform/routing';
import * as store from './store';
import * as view from './view';

export async function profile({ associationId }: { associationId?: string | undefined }): Promise<AssociationProfile> {
  const own = associationId === undefined ? await store.root() : await store.association(associationId);
  if (!own) refuse('missing', '没有找到这个协会');
  const [path, below] = await Promise.all([store.alongPath(own), store.below(own._id)]);
  return view.profile(path, below);
}

/** Null for a city that nobody or more than one association names: nothing is guessed. */
export async function serving({ city }: { city: string }): Promise<AssociationPlace | null> {
  const route = routing(await store.naming([city]))(city);
  return route.outcome === 'routed' ? view.place(route.association) : null;
}

export async function cities(): Promise<string[]> {
  const root = await store.root();
  const all = root ? await associationsWithin(root._id) : [];
  const routeOf = routing(all);
  const named = [...new Set(all.flatMap((each) => each.cities))];
  return named.filter((city) => routeOf(city).outcome === 'routed').sort((one, other) => one.localeCompare(other, 'zh'));
}
