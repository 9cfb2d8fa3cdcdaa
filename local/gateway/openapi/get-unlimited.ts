import { encode } from 'uqr';
import type { OpenApiReply } from '../protobuf';
import type { Parameters } from './openapi';
import { pictureOf } from './picture';
import { invalidArguments } from './verdict';

export interface Codes {
  /** Pages of the mini-program, or null where they are not known. */
  pages: string[] | null;
  url: () => string;
}

/** WeChat's own characters for `scene`. */
const acceptable = /^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/;

/** `wxacode.getUnlimited`: WeChat draws a mini-program code, here it is a QR code that opens the same page in the browser. */
export function getUnlimited(parameters: Parameters, { pages, url }: Codes): OpenApiReply {
  const { scene, page = pages?.[0] ?? '', check_path = true, width = 430 } = parameters;
  if (typeof scene !== 'string' || !acceptable.test(scene)) return { value: { errcode: 40169, errmsg: 'invalid length for scene, or the data is not json string' } };
  if (typeof page !== 'string' || page.startsWith('/') || page.includes('?')) return invalidPage;
  if (check_path !== false && pages && !pages.includes(page)) return invalidPage;
  if (!isWidth(width)) return { value: invalidArguments };
  return { bytes: pictureOf(encode(addressOf(url(), page, scene)).data, width), contentType: 'image/png' };
}

const invalidPage = { value: { errcode: 41030, errmsg: 'invalid page' } };

const isWidth = (width: unknown): width is number => Number.isInteger(width) && (width as number) >= 280 && (width as number) <= 1280;

/** The page finds `scene` encoded in its query, as in WeChat. */
function addressOf(url: string, page: string, scene: string): string {
  return `${url}/?path=${encodeURIComponent(`/${page}?scene=${encodeURIComponent(scene)}`)}`;
}
