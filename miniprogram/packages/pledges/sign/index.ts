import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import { asFailure } from '../../../phone/call-failure';
import type { Handled } from '../../../phone/handled';
import { certificatePath, freshCertificatePath, open, replace } from '../../../phone/routes';
import { beginPledge, readPledge, signPledge, uploadHandwriting } from '../../../services/pledges';
import { pledgeKindLabels, pledgeRenewalLabels, pledgeStateLabels, type PledgeDetail } from '../../../shared/contracts/pledges';
import { passagesOf, type Passage } from '../passages';
import { everySecond, stopClock } from './clock';
import { thisPhone } from './phone-said';
import { stopReading, watchReading } from './reading';
import { readinessOf, type Readiness } from './readiness';

/** Of one reading of one text. Another text, or the page opened anew, begins another. */
const fresh = () => ({
  passages: [] as Passage[],
  read: 0,
  ticked: {} as Record<number, boolean>,
  handwriting: null as { path: string; typed: boolean } | null,
  confirmed: false,
  token: '',
  /** By this phone's clock, which only counts down what the cloud has set. */
  readyAt: 0,
  begin: block<true>(),
  /** Uploaded already: a second try does not send it again. */
  fileId: '',
});

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { campaignId: String },
  data: {
    ...fresh(),
    kinds: pledgeKindLabels as Record<string, string>,
    states: pledgeStateLabels as Record<string, string>,
    renewals: pledgeRenewalLabels as Record<string, string>,
    detail: block<PledgeDetail>(),
    bar: { label: '', ready: false, target: '' } as Readiness,
    writing: false,
  },
  methods: {
    onLoad() {
      void this.refresh();
    },
    onShow() {
      if (this.data.token) this.countDown();
    },
    onHide() {
      stopClock(this);
    },
    onUnload() {
      stopClock(this);
      stopReading(this);
    },
    async refresh() {
      const detail = await this.load('detail', () => readPledge(this.data.campaignId));
      if (!detail) return;
      this.setData({ ...fresh(), passages: passagesOf(detail.text) });
      if (detail.can.sign.allowed) await this.begin();
    },
    /** The reading is timed by the cloud from here on. */
    async begin() {
      const { version } = this.data.detail.value!;
      const begun = await this.load('begin', async () => {
        const { token, since, readyAt } = await beginPledge(this.data.campaignId, version);
        this.setData({ token, readyAt: Date.now() + Date.parse(readyAt) - Date.parse(since) });
        return true as const;
      });
      if (!begun) return;
      watchReading(this);
      this.countDown();
    },
    countDown() {
      everySecond(this, () => this.showReadiness());
      this.showReadiness();
    },
    secondsLeft() {
      return Math.max(0, Math.ceil((this.data.readyAt - Date.now()) / 1000));
    },
    /** The page is told only what changes. */
    showReadiness() {
      const { detail, passages, read, ticked, handwriting, confirmed } = this.data;
      const value = detail.value!;
      const secondsLeft = this.secondsLeft();
      if (secondsLeft === 0) stopClock(this);
      const bar = readinessOf({
        passages: passages.length, read, clauses: value.text.clauses.length, ticked: Object.values(ticked).filter(Boolean).length,
        wantsHandwriting: value.handwriting, hasHandwriting: handwriting !== null, confirmed, secondsLeft,
      });
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
    onCertificate({ currentTarget }: Handled<unknown, { id: string }>) {
      open(certificatePath(currentTarget.dataset.id));
    },
    /** While something is missing the button leads there. */
    onSign() {
      this.showReadiness();
      const { ready, target } = this.data.bar;
      if (ready) void this.once('sign', () => this.sign());
      else void wx.pageScrollTo({ selector: `#${target === 'unticked' ? `passage-${this.firstUnticked()}` : target}`, duration: 200, offsetTop: -16 });
    },
    firstUnticked(): number {
      const { passages, ticked } = this.data;
      return passages.find(({ clause }) => clause !== null && !ticked[clause])?.at ?? 0;
    },
    async sign() {
      try {
        const { certificateId } = await signPledge(await this.signature());
        replace(freshCertificatePath(certificateId));
      } catch (error) {
        // Another text meanwhile, or the time is over: what was read is not what would be signed.
        if (asFailure(error).code === 'conflict') void this.refresh();
        throw error;
      }
    },
    async signature() {
      const { campaignId, detail, token, handwriting } = this.data;
      const { version, text } = detail.value!;
      if (handwriting && !this.data.fileId) this.setData({ fileId: await uploadHandwriting(handwriting.path) });
      const { fileId } = this.data;
      return { campaignId, version, token, ticked: text.clauses.map((_clause, at) => at), ...(fileId && { handwriting: fileId }), client: thisPhone() };
    },
  },
});
