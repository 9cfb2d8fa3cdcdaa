import type { AssociationPlace, Citation } from './associations';

/** `working`: done here; `linked`: done elsewhere, or only read, and this leads there; `planned`: promised and not there yet. */
export type ServiceState = 'working' | 'linked' | 'planned';
export const serviceStateLabels: Record<ServiceState, string> = { working: '已开通', linked: '已链接', planned: '计划中' };

export type Beneficiary = 'firm' | 'practising' | 'non-practising' | 'employee' | 'staff' | 'everyone';
export const beneficiaryLabels: Record<Beneficiary, string> = {
  firm: '单位会员',
  practising: '执业会员',
  'non-practising': '非执业会员',
  employee: '事务所从业人员',
  staff: '协会工作人员',
  everyone: '所有人',
};

/** `provisional`: the home page of whoever offers it, until the association names the very page. */
export interface Site {
  name: string;
  address: string;
  provisional: boolean;
}

/** Where a service is to be had. Another mini-program without an `appId` is found by its name. */
export type Way = { to: 'page'; path: string } | { to: 'mini-program'; name: string; appId: string | null } | ({ to: 'site' } & Site);

export interface Service {
  id: string;
  name: string;
  about: string;
  beneficiaries: Beneficiary[];
  state: ServiceState;
  citations: Citation[];
  ways: Way[];
}

/** One of the kinds of C 8 or J 7 as the association has them, or what belongs to none of them. */
export interface Shelf {
  id: string;
  name: string;
  citation: Citation | null;
  services: Service[];
}

export interface Catalogue {
  association: AssociationPlace | null;
  shelves: Shelf[];
}

export type MeasuresId = 'national-measures' | 'jiangsu-measures';

/** The text as it was issued; `anchor` is the 条 that begins there. */
export interface MeasuresLine {
  type: 'heading' | 'paragraph';
  text: string;
  anchor?: string;
}

export interface Measures {
  id: MeasuresId;
  title: string;
  summary: string;
  issuedBy: string;
  lines: MeasuresLine[];
}

/** What stands behind an article; null when nothing does yet that the reader may be told. */
export interface CoveredArticle {
  article: string;
  opening: string;
  state: ServiceState | null;
  services: Service[];
  /** Of the permission tables, in words. */
  actions: string[];
}

export interface Coverage {
  id: MeasuresId;
  title: string;
  articles: CoveredArticle[];
}

export interface FoundArticle {
  citation: Citation;
  excerpt: string;
}

export interface ServiceActions {
  /** As the association of the caller promises it, or the root's; planned services are for its staff alone. */
  catalogue: { input: { associationId?: string }; value: Catalogue };
  measures: { input: { measuresId: MeasuresId }; value: Measures };
  /** Of the caller's own catalogue, and of both documents. */
  search: { input: { words: string }; value: { services: Service[]; articles: FoundArticle[] } };
  coverage: { input: { measuresId: MeasuresId }; value: Coverage };
}
