import type { EffectivePolicy, ServiceKind } from 'shared/contracts/associations';
import type { Shelf } from 'shared/contracts/services';
import { articlesIn } from './article';
import { isOffered } from './policy';
import type { Declaration, ShelfId } from './service';
import * as view from './view';

/** Beside the kinds: what no article on the contents of the services names. */
const others: { id: ShelfId; name: string }[] = [
  { id: 'membership', name: '会员身份与常用办理' },
  { id: 'organisation', name: '组织实施与监督' },
];

/** As the association promises it: its kinds, and of the documents those that it has laid down its kinds by. */
export function shelvesOf(declarations: readonly Declaration[], { serviceKinds }: Pick<EffectivePolicy, 'serviceKinds'>, isStaff: boolean): Shelf[] {
  const kinds = serviceKinds.value;
  const offered = declarations.filter((each) => isOffered(each, isStaff) && isInForce(each, kinds));
  const shelves = [...kinds, ...others.map((other) => ({ ...other, citation: null }))];
  const ids = shelves.map(({ id }) => id);
  return shelves.map(({ id, name, citation }) => ({ id, name, citation, services: offered.filter((each) => shelfOf(each, ids) === id).map((each) => inForce(view.service(each), kinds)) }));
}

function shelfOf({ on }: Declaration, ids: string[]): string | undefined {
  return on.find((id) => ids.includes(id));
}

/** The national measures hold everywhere (C 28), those of a province where the policy sheet rests on them. */
function holds(measuresId: string, kinds: ServiceKind[]): boolean {
  return measuresId === 'national-measures' || kinds.some(({ citation }) => citation?.newsId === measuresId);
}

function isInForce({ because }: Declaration, kinds: ServiceKind[]): boolean {
  const articles = articlesIn(because);
  return articles.length === 0 || articles.some(({ measuresId }) => holds(measuresId, kinds));
}

function inForce<Shown extends { citations: { newsId: string }[] }>(shown: Shown, kinds: ServiceKind[]): Shown {
  return { ...shown, citations: shown.citations.filter(({ newsId }) => holds(newsId, kinds)) };
}
