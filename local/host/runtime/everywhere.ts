import type { CodeSpace, glassEasel } from 'glass-easel-miniprogram-adapter';
import { queueReady } from './ready';
import { tabBarOf } from './tab-bar-owners';

type Caller = { _$: glassEasel.GeneralComponent };
type Query = { in(component: unknown): unknown };
interface Wx {
  createSelectorQuery(): Query;
  createIntersectionObserver(component: unknown, options?: object): unknown;
  createMediaQueryObserver(): unknown;
}

/** What every page and component can do beside what the framework gives it. */
export function everywhere(code: CodeSpace): glassEasel.GeneralBehavior {
  return code.getComponentSpace().defineBehavior({
    lifetimes: {
      attached(this: unknown) {
        queueReady((this as Caller)._$);
      },
    },
    methods: {
      createSelectorQuery(this: unknown) {
        return theWx().createSelectorQuery().in(this);
      },
      createIntersectionObserver(this: unknown, options?: object) {
        return theWx().createIntersectionObserver(this, options);
      },
      createMediaQueryObserver() {
        return theWx().createMediaQueryObserver();
      },
      getTabBar(this: unknown) {
        return tabBarOf((this as Caller)._$);
      },
    },
  }) as unknown as glassEasel.GeneralBehavior;
}

const theWx = () => (globalThis as unknown as { wx: Wx }).wx;
