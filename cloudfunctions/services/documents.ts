import type { Measures, MeasuresId, MeasuresLine } from 'shared/contracts/services';
import jiangsu from './documents/jiangsu-measures.json';
import national from './documents/national-measures.json';

/** The two source documents, sign for sign as issued (tests/services/documents.test.ts). */
export const documents: Record<MeasuresId, Measures> = {
  'national-measures': measures('national-measures', national),
  'jiangsu-measures': measures('jiangsu-measures', jiangsu),
};

function measures(id: MeasuresId, { title, summary, associationName, blocks }: typeof national): Measures {
  return { id, title, summary, issuedBy: associationName, lines: blocks as MeasuresLine[] };
}
