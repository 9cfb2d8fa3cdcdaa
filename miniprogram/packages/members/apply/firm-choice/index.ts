import { block, loading } from '../../../../behaviors/loading';
import type { Handled } from '../../../../phone/handled';
import { findFirms } from '../../../../services/firms';
import type { Firm } from '../../../../shared/contracts/firms';

/** Fewer characters begin the names of too many. */
const fewest = 2;
/** Whoever is still typing is not asked for. */
const pause = 300;
/** A few more characters tell better than a long list. */
const most = 5;

/** The firms on file whose names begin as was typed. What is on no file may be typed all the same. */
Component({
  options: { addGlobalClass: true },
  behaviors: [loading],
  properties: { text: String },
  data: { found: block<Firm[]>(), shown: [] as Firm[], asked: '', isOnFile: false },
  observers: {
    text(typed: string) {
      const text = typed.trim();
      const isOnFile = this.data.found.value?.some(({ name }) => name === text) ?? false;
      this.setData({ isOnFile });
      if (text.length >= fewest && !isOnFile) setTimeout(() => void this.ask(text), pause);
    },
  },
  methods: {
    async ask(text: string) {
      if (this.data.text.trim() !== text) return;
      const found = await this.load('found', () => findFirms(text));
      if (found) this.setData({ asked: text, shown: found.slice(0, most), isOnFile: found.some(({ name }) => name === text) });
    },
    onFirm({ currentTarget }: Handled<unknown, { name: string }>) {
      this.triggerEvent('choose', currentTarget.dataset.name);
    },
  },
});
