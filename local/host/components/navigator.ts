import { builtIn, hostElement } from '../runtime/built-in';
import { hover } from '../runtime/hover';

type Move = (options: object) => void;
const moves = { navigate: 'navigateTo', redirect: 'redirectTo', switchTab: 'switchTab', reLaunch: 'reLaunch', navigateBack: 'navigateBack' } as const;

export const navigator = builtIn({
  behaviors: [hover],
  properties: { url: String, openType: { type: String, value: 'navigate' }, delta: { type: Number, value: 1 } },
  lifetimes: {
    created() {
      hostElement(this).setAttribute('role', 'link');
      this.addListener('tap', () => {
        const { url, openType, delta } = this.data;
        const move = moves[openType as keyof typeof moves];
        if (!move) throw new Error(`<navigator open-type="${String(openType)}"> is not in the browser host`);
        const { wx } = globalThis as unknown as { wx: Record<string, Move> };
        const outcome = (name: string) => (detail: unknown) => this.triggerEvent(name, detail);
        wx[move]!({ url, delta, success: outcome('success'), fail: outcome('fail'), complete: outcome('complete') });
      });
    },
  },
});
