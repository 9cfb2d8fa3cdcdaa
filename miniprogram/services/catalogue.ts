import type { MeasuresId, ServiceActions } from '../shared/contracts/services';
import { capability } from './cloud';

const ask = capability<ServiceActions>('services');

export const readCatalogue = (associationId?: string) => ask('catalogue', { ...(associationId && { associationId }) });
export const readMeasures = (measuresId: MeasuresId) => ask('measures', { measuresId });
export const readCoverage = (measuresId: MeasuresId) => ask('coverage', { measuresId });
export const searchCatalogue = (words: string) => ask('search', { words });
