import { builtIn, hostElement } from '../runtime/built-in';
import { around, type Component } from './parts/relatives';

/** One wheel: what stands in the middle is chosen. */
export const pickerViewColumn = builtIn({
  lifetimes: {
    created() {
      const host = hostElement(this);
      host.addEventListener('scroll', () => {
        if (this.chosen() !== this.wanted) around(this, 'picker-view')?.turning();
      });
      host.addEventListener('scrollend', () => {
        this.wanted = this.chosen() as number;
        around(this, 'picker-view')?.rested();
      });
    },
    attached() {
      this.growth = new MutationObserver(() => this.turnTo((this.wanted as number | undefined) ?? 0));
      (this.growth as MutationObserver).observe(hostElement(this), { childList: true });
    },
    detached() {
      (this.growth as MutationObserver | undefined)?.disconnect();
    },
  },
  methods: {
    chosen() {
      const row = rowHeight(this);
      return row ? Math.round(hostElement(this).scrollTop / row) : 0;
    },
    /** A page may name a row before the rows are there. */
    turnTo(index: number) {
      this.wanted = index;
      hostElement(this).scrollTop = index * rowHeight(this);
    },
  },
});

const rowHeight = (component: Component) => hostElement(component).firstElementChild?.getBoundingClientRect().height ?? 0;
