/**
 * 属地: which association a city belongs to (C 4, J 4). A member's is the city of the branch where the member practises,
 * wherever the firm's head office may be; else the one where the member is registered.
 */
interface Served {
  associationPath: string[];
  cities: string[];
}

export type Route<Association> =
  | { outcome: 'routed'; association: Association }
  | { outcome: 'unrouted' }
  | { outcome: 'disputed'; among: Association[] };

/** Of those that name the city the nearest to the member; nobody is guessed when none or several do. */
export function routing<Association extends Served>(associations: Association[]): (city: string) => Route<Association> {
  const byCity = new Map<string, Association[]>();
  for (const association of associations) {
    for (const city of new Set(association.cities)) byCity.set(city, [...(byCity.get(city) ?? []), association]);
  }
  return (city) => routeAmong(byCity.get(city) ?? []);
}

function routeAmong<Association extends Served>(claiming: Association[]): Route<Association> {
  const nearest = claiming.filter((each) => !claiming.some((other) => isAbove(each, other)));
  const [association, ...others] = nearest;
  if (!association) return { outcome: 'unrouted' };
  return others.length > 0 ? { outcome: 'disputed', among: nearest } : { outcome: 'routed', association };
}

function isAbove(upper: Served, lower: Served): boolean {
  return upper !== lower && lower.associationPath.includes(upper.associationPath.at(-1) ?? '');
}
