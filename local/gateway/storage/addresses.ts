import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock';

/** A day at most, as documented; without a wish the documents say ten minutes, two hours or a day: the shortest is for what is not public. */
const ages = { most: 86_400, publicFile: 7200, ownFile: 600 };

/** Short-lived addresses of files: whoever holds one may read that file until it expires. */
export class Addresses {
  private readonly key = randomBytes(32);

  constructor(private readonly url: () => string, private readonly clock: Clock) {}

  /** The name is left as it is: the SDK encodes an address before it fetches it, and so does a browser. */
  make(name: string, maxAge: number): string {
    const until = this.seconds() + Math.ceil(maxAge);
    return `${this.url()}/storage/${name}?sign=${this.sign(name, until)}&t=${until}`;
  }

  /** In seconds. */
  ageOf(wanted: unknown, isPublic: boolean): number {
    if (typeof wanted === 'number' && wanted > 0) return Math.min(wanted, ages.most);
    return isPublic ? ages.publicFile : ages.ownFile;
  }

  allows(name: string, query: URLSearchParams): boolean {
    const until = Number(query.get('t'));
    const expected = Buffer.from(this.sign(name, until));
    const given = Buffer.from(query.get('sign') ?? '');
    return given.length === expected.length && timingSafeEqual(given, expected) && this.seconds() <= until;
  }

  private seconds = () => Math.floor(this.clock.now() / 1000);

  private sign = (name: string, until: number) => createHmac('sha256', this.key).update(`${until} ${name}`).digest('hex');
}
