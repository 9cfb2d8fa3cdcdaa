import { auditRow } from '../audit-log';
import type { Target } from './targets';

const put: Target['place'] = async (world, { associationPath }, token) => {
  await world.database.add('audit', { ...auditRow(1, { associationPath }), _id: token });
  return { entryId: token };
};

export const auditTargets: Record<string, Target> = {
  'audit.detail': { place: put, ghost: { entryId: 'nowhere' } },
  'audit.list': { place: async (...where) => (await put(...where), {}), ghost: null },
  'audit.export': { place: async (...where) => (await put(...where), { reason: '年度检查' }), ghost: null },
  'audit.associations': {
    place: async (world, { associationPath }, token) => {
      await world.database.add('associations', { _id: token, name: '新设协会', level: 'city', associationPath: [...associationPath, token], cities: [] });
      return {};
    },
    ghost: null,
  },
};
