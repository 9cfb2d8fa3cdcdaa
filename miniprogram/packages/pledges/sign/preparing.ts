import { block } from '../../../behaviors/loading';
import type { Handled } from '../../../phone/handled';
import type { PledgeText } from '../../../shared/contracts/pledges';
import { passagesOf, type Passage } from '../passages';
import { everySecond, stopClock } from './clock';
import { readinessOf, type Readiness } from './readiness';
import { stopReading, watchReading } from './reading';

/** Of one reading of one text. Another text, or the page opened anew, begins another. */
const fresh = () => ({
  passages: [] as Passage[],
  read: 0,
  ticked: {} as Record<number, boolean>,
  wantsHandwriting: false,
  handwriting: null as { path: string; typed: boolean } | null,
  /** Uploaded already: a second try does not send it again. */
  fileId: '',
  confirmed: false,
  token: '',
  /** By this phone's clock, which only counts down what the cloud has set. */
  readyAt: 0,
  begin: block<true>(),
});

/** Everything that is done before one can sign: reading, ticking, writing, confirming. */
export const preparing = Behavior({
  data: { ...fresh(), bar: { label: '', ready: false, target: '' } as Readiness, writing: false },
  methods: {
    prepare(text: PledgeText, wantsHandwriting: boolean) {
      this.setData({ ...fresh(), passages: passagesOf(text), wantsHandwriting });
    },
    startReading() {
      watchReading(this);
      this.countDown();
    },
    leaveReading() {
      stopClock(this);
      stopReading(this);
    },
    countDown() {
      everySecond(this, () => this.showReadiness());
      this.showReadiness();
    },
    /** The page is told only what changes. */
    showReadiness() {
      const { passages, read, ticked, wantsHandwriting, handwriting, confirmed, readyAt } = this.data;
      const secondsLeft = Math.max(0, Math.ceil((readyAt - Date.now()) / 1000));
      if (secondsLeft === 0) stopClock(this);
      const clauses = passages.filter(({ clause }) => clause !== null);
      const unticked = clauses.filter(({ clause }) => !ticked[clause!]).map(({ at }) => at);
      const bar = readinessOf({ passages: passages.length, read, unticked, wantsHandwriting, hasHandwriting: handwriting !== null, confirmed, secondsLeft });
      if (bar.label !== this.data.bar.label || bar.target !== this.data.bar.target) this.setData({ bar });
    },
    hasRead(read: number) {
      this.setData({ read });
      this.showReadiness();
    },
    onTick({ currentTarget }: Handled<unknown, { clause: number }>) {
      const { clause } = currentTarget.dataset;
      if (!this.data.token) return;
      this.setData({ [`ticked[${clause}]`]: !this.data.ticked[clause] });
      this.showReadiness();
    },
    onConfirm() {
      this.setData({ confirmed: !this.data.confirmed });
      this.showReadiness();
    },
    onWrite() {
      this.setData({ writing: true });
    },
    onCloseSheet() {
      this.setData({ writing: false });
    },
    onWritten({ detail }: Handled<{ path: string; typed: boolean }>) {
      this.setData({ handwriting: detail, fileId: '', writing: false });
      this.showReadiness();
    },
  },
});
