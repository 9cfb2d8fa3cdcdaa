/** What happens to the mini-program as a whole, as `wx.on…` names it. */
export type AppEvent = 'AppShow' | 'AppHide' | 'Error' | 'UnhandledRejection' | 'PageNotFound' | 'WindowResize';
export type Listener = (value: unknown) => void;

const listeners = new Map<AppEvent, Set<Listener>>();
const heard = (event: AppEvent) => listeners.get(event) ?? new Set<Listener>();

export function listenTo(event: AppEvent, listener: Listener): void {
  listeners.set(event, heard(event).add(listener));
}

/** Without a listener all of them. */
export function stopListening(event: AppEvent, listener?: Listener): void {
  if (listener) heard(event).delete(listener);
  else listeners.delete(event);
}

export const listenersOf = (event: AppEvent): Listener[] => [...heard(event)];
