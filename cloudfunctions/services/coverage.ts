import type { Coverage, CoveredArticle, MeasuresId, Service, ServiceState } from 'shared/contracts/services';
import { staffRoles, type StaffRole } from 'shared/contracts/roles';
import type { Who } from '../platform/permission';
import { articlesIn } from './article';
import { documents } from './documents';
import { mayBeTold } from './policy';
import type { Declaration } from './service';
import * as view from './view';

/** A row of a permission table, as far as it says which article it fulfils. */
export interface Row {
  who: Who;
  does: string;
  because?: string;
}

const order: ServiceState[] = ['working', 'linked', 'planned'];

/** Every article and what stands behind it, from the declarations and the permission tables alone. Who is no staff sees only articles behind which something stands, and no work that staff alone do. */
export function coverageOf(id: MeasuresId, declarations: readonly Declaration[], rows: readonly Row[], isStaff: boolean): Coverage {
  const told = declarations.filter((each) => mayBeTold(each, isStaff));
  const done = rows.filter(({ who }) => isStaff || !isStaffAlone(who));
  const anchored = documents[id].lines.filter(({ anchor }) => anchor !== undefined);
  const articles = anchored.map(({ anchor = '', text }, index) => {
    const rests = ({ because = '' }: { because?: string }) => articlesIn(because).some(({ measuresId, number }) => measuresId === id && number === index + 1);
    return covered(anchor, text, told.filter(rests).map(view.service), done.filter(rests).map(({ does }) => does));
  });
  return { id, title: documents[id].title, articles: articles.filter(({ state }) => isStaff || state !== null) };
}

function isStaffAlone(who: Who): boolean {
  return typeof who !== 'string' && who.every((person) => staffRoles.includes(person as StaffRole));
}

function covered(article: string, text: string, services: Service[], actions: string[]): CoveredArticle {
  const states = [...services.map(({ state }) => state), ...(actions.length > 0 ? ['working' as const] : [])];
  const sorted = [...services].sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
  return { article, opening: text.slice(article.length + 1), state: order.find((state) => states.includes(state)) ?? null, services: sorted, actions };
}
