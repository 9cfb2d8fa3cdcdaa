export interface Share {
  id: string;
  name: string;
  signed: number;
  total: number;
}

/** A bar as it is printed and read aloud. */
export interface Bar extends Share {
  percent: string;
  width: number;
  spoken: string;
}

/** Rounded down: only who is complete has a hundred; and whoever has begun does not stand at nothing. */
export function percentOf(signed: number, total: number): string {
  if (total <= 0) return '–';
  const percent = Math.floor((Math.min(signed, total) * 100) / total);
  return percent === 0 && signed > 0 ? '不到 1%' : `${percent}%`;
}

export function barsOf(shares: Share[]): Bar[] {
  return shares.map((share) => ({ ...share, percent: percentOf(share.signed, share.total), width: widthOf(share), spoken: spokenOf(share) }));
}

/** Of a hundred; a first signature can be seen. */
function widthOf({ signed, total }: Share): number {
  return total > 0 ? Math.min(100, Math.ceil((signed * 100) / total)) : 0;
}

function spokenOf({ name, signed, total }: Share): string {
  return total > 0 ? `${name}，应签 ${total}，已签 ${signed}，${percentOf(signed, total)}` : `${name}，没有应签署的`;
}
