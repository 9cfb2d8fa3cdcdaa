import { associationOf, policyOf, routesWithin } from '../../../../../cloudfunctions/platform/associations';

interface Question {
  action: 'place' | 'policy' | 'route';
  within: string;
  path: string[];
  city: string;
}

/** A function that asks about associations in the way in which every other capability does. */
export async function main({ action, within, path, city }: Question): Promise<unknown> {
  if (action === 'place') return associationOf(within);
  if (action === 'policy') return policyOf(path);
  return (await routesWithin(within))(city);
}
