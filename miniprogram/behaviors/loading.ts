import { asFailure, type FailureKind } from '../phone/call-failure';

/** One thing that a page asks for, with what is to be shown meanwhile. */
export interface Block<Value> {
  state: 'loading' | 'ready' | FailureKind;
  value: Value | null;
  message: string;
  code: string | null;
}

export const block = <Value>(): Block<Value> => ({ state: 'loading', value: null, message: '', code: null });

/** The newest question of each page and key: an older answer that comes late is dropped. */
const turns = new WeakMap<object, Record<string, number>>();

export const loading = Behavior({
  methods: {
    /** Fills `data[key]`, a Block. What is already shown stays while it is asked again, and if that fails. */
    async load<Value>(key: string, ask: () => Promise<Value>): Promise<Value | null> {
      const isNewest = takeTurn(this, key);
      const shown = (this.data as Record<string, Block<Value> | undefined>)[key];
      const before = shown ?? block<Value>();
      if (before.value === null && shown?.state !== 'loading') this.setData({ [key]: block<Value>() });
      try {
        const value = await ask();
        if (isNewest()) this.setData({ [key]: { ...block<Value>(), state: 'ready', value } });
        return value;
      } catch (error) {
        const { kind, message, code } = asFailure(error);
        if (isNewest() && before.value === null) this.setData({ [key]: { state: kind, value: null, message, code } });
        else if (isNewest()) void wx.showToast({ title: message, icon: 'none' });
        return null;
      }
    },
  },
});

export function takeTurn(page: object, key: string): () => boolean {
  const mine = turns.get(page) ?? {};
  const turn = (mine[key] ?? 0) + 1;
  turns.set(page, Object.assign(mine, { [key]: turn }));
  return () => mine[key] === turn;
}
