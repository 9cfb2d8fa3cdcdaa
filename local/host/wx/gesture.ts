let inTap = false;

/** WeChat shows some sheets only in answer to a tap: what is called later, after a reply, is refused. */
export function isTap(): boolean {
  return inTap;
}

/** The handlers of this event and what they await without leaving the turn still belong to the tap. */
export function tapped(): void {
  inTap = true;
  setTimeout(() => (inTap = false));
}

export function watchTaps(target: EventTarget): void {
  for (const type of ['touchend', 'mouseup', 'click', 'keydown']) target.addEventListener(type, tapped, { capture: true });
}
