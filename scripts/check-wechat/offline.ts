import dns from 'node:dns';

/** The tools ask a server which kinds of files may be packed, and know the answer themselves when it is not there. */
export function withoutNetwork(): void {
  dns.lookup = refuse as unknown as typeof dns.lookup;
}

function refuse(host: string, ...rest: unknown[]): void {
  const reply = rest.at(-1) as (error: Error) => void;
  process.nextTick(reply, new Error(`${host} is not asked: the check needs no network`));
}
