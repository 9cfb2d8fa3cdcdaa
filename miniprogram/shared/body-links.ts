import { measuresDocuments, type MeasuresDocument } from './measures';

/** Where a text may lead: official sites, pages of the mini-program, articles of the two measures. */
export const officialHosts: readonly string[] = ['cicpa.org.cn', 'gov.cn'];
export type Hosts = readonly string[] | 'any';

export type Destination =
  | { to: 'site'; address: string }
  | { to: 'page'; path: string }
  | { to: 'measures'; document: MeasuresDocument; article: number };

/** Strict on purpose: no port, no name before an @, nothing that a browser would read as another host. */
const site = /^https:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:[/?#][\w\-./~:?#[\]@!$&'()*+,;=%]*)?$/;
const page = /^\/(?:pages|packages)(?:\/[a-z][a-z-]*)+\/index(?:\?[\w\-.~=&%]*)?$/;
const measures = /^measures:(national|jiangsu)#([1-9]\d?)$/;

/** Null for whatever may not be followed. A host stands for itself and for all below it; `any` asks only whether it is an address at all. */
export function destinationOf(link: string, hosts: Hosts = officialHosts): Destination | null {
  const host = site.exec(link)?.[1];
  if (host) return hosts === 'any' || hosts.some((allowed) => host === allowed || host.endsWith(`.${allowed}`)) ? { to: 'site', address: link } : null;
  if (page.test(link)) return { to: 'page', path: link };
  return articleOf(link);
}

function articleOf(link: string): Destination | null {
  const [, document, number] = (measures.exec(link) ?? []) as string[] as [string?, MeasuresDocument?, string?];
  const article = Number(number);
  return document && article <= measuresDocuments[document].articles ? { to: 'measures', document, article } : null;
}
