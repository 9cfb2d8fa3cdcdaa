import { founded } from '../../../cloudfunctions/associations/association';
import { instantOf } from '../../../miniprogram/shared/instants';
import type { Row } from '../records';
import type { Target } from './targets';

/** On an association right below the place, which belongs to it like any other record. */
function target(more: Row = {}, name: 'associationId' | 'parentId' = 'associationId'): Target {
  return {
    place: async (world, { associationId, associationPath }, token) => {
      const parent = { _id: associationId, associationPath };
      await world.database.add('associations', { ...founded(token, { level: 'province', name: '某协会', cities: [] }, parent, instantOf(Date.now())) });
      return { [name]: token, ...more };
    },
    ghost: { [name]: 'nowhere', ...more },
  };
}

const ruled = { revision: 1, reason: '本会决定' };
const founding = { key: 'k3y-of-a-new-association', level: 'city', name: '丁市注册会计师协会', cities: ['丁市'], reason: '新设协会' };

/** Another capability's action on an association. */
export function associationTarget(more: () => Row): Target {
  const { place } = target();
  return { place: async (...where) => ({ ...(await place(...where)), ...more() }), ghost: { associationId: 'nowhere', ...more() } };
}

export const associationTargets: Record<string, Target> = {
  'associations.sheet': target(),
  'associations.versions': target(),
  'associations.layDown': target({ ...ruled, change: { field: 'decisionDays', value: 10 }, citation: null }),
  'associations.inherit': target({ ...ruled, field: 'decisionDays' }),
  'associations.tree': target(),
  'associations.found': target(founding, 'parentId'),
  'associations.rename': target({ ...ruled, name: '某市注册会计师协会' }),
  'associations.route': target({ ...ruled, cities: [] }),
};
