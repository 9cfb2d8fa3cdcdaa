/** How far somebody is with what signing takes. */
export interface Progress {
  passages: number;
  /** How many have been on the screen to their end, from the first on. */
  read: number;
  /** The passages that are clauses without a tick. */
  unticked: number[];
  wantsHandwriting: boolean;
  hasHandwriting: boolean;
  confirmed: boolean;
  secondsLeft: number;
}

/** What the button says, and where it leads while something is missing. */
export interface Readiness {
  label: string;
  ready: boolean;
  /** The part of the page where the next thing is to be done. */
  target: string;
}

export function readinessOf(progress: Progress): Readiness {
  const missing = firstMissing(progress);
  return missing ? { ...missing, ready: false } : { label: '签署', ready: true, target: '' };
}

/** In the order of the page. */
function firstMissing(progress: Progress): Pick<Readiness, 'label' | 'target'> | null {
  const { passages, read, unticked: [next, ...others], wantsHandwriting, hasHandwriting, confirmed, secondsLeft } = progress;
  if (read < passages) return { label: `请读到最后（已读 ${percentRead(read, passages)}%）`, target: `passage-${read}` };
  if (next !== undefined) return { label: `还有 ${others.length + 1} 条没有勾选`, target: `passage-${next}` };
  if (wantsHandwriting && !hasHandwriting) return { label: '请手写签名', target: 'handwriting' };
  if (!confirmed) return { label: '请核对并确认身份', target: 'identity' };
  return secondsLeft > 0 ? { label: `请再看 ${secondsLeft} 秒`, target: 'top' } : null;
}

/** Whole only at the end. */
export function percentRead(read: number, passages: number): number {
  return passages === 0 ? 100 : Math.floor((Math.min(read, passages) * 100) / passages);
}
