import { measuresDocuments } from '../../shared/measures';

/** The two 会员服务办法, always at hand: every service here rests on one of their articles. */
export const measures = Object.values(measuresDocuments);
