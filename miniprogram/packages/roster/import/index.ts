import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import { asFailure } from '../../../phone/call-failure';
import type { Handled } from '../../../phone/handled';
import { open, rosterDifferencesPath } from '../../../phone/routes';
import { abandonImport, commitImport, confirmImport, continueImport, problemFile, readImport } from '../../../services/roster';
import { differenceKindLabels, importStateLabels, type DifferenceKind, type RosterImport } from '../../../shared/contracts/roster';
import { openSmallFile } from '../small-file';
import { importTones } from '../state-tones';
import { adviceOf, percentOf } from './words';

const kinds = Object.keys(differenceKindLabels) as DifferenceKind[];
/** Where nothing moved, somebody else is at it, or has to end first. */
const pause = 3000;

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { importId: String },
  data: {
    found: block<RosterImport>(),
    labels: importStateLabels as Record<string, string>,
    tones: importTones as Record<string, string>,
    kinds: kinds.map((kind) => ({ kind, label: differenceKindLabels[kind] })),
    percent: 0,
    advice: '',
    /** The cloud was not reached; it goes on by itself meanwhile. */
    halted: '',
    committing: false,
    reason: '',
    reasonError: '',
  },
  methods: {
    onShow() {
      void this.start();
    },
    onHide() {
      this.stop();
    },
    onUnload() {
      this.stop();
    },
    async onPullDownRefresh() {
      await this.start();
      void wx.stopPullDownRefresh();
    },
    async start() {
      await this.load('found', () => readImport(this.data.importId));
      const { value } = this.data.found;
      if (value) this.show(value);
      if (value?.working || value?.state === 'receiving') await this.goOn();
    },
    stop() {
      running.delete(this);
    },
    /** Asks until the function has nothing left to do, as long as somebody looks at the page. */
    async goOn() {
      if (running.has(this)) return;
      running.add(this);
      this.setData({ halted: '' });
      try {
        for (let isWorking = true; isWorking && running.has(this); ) isWorking = await this.step();
      } catch (error) {
        this.setData({ halted: asFailure(error).message });
      } finally {
        running.delete(this);
      }
    },
    async step(): Promise<boolean> {
      const before = this.data.found.value;
      const now = await continueImport(this.data.importId);
      this.show(now);
      if (now.working && now.state === before?.state && now.progress.done === before.progress.done) await wait(pause);
      return now.working;
    },
    show(value: RosterImport) {
      this.setData({ 'found.value': value, percent: percentOf(value), advice: adviceOf(value) });
    },
    onGoOn() {
      void this.goOn();
    },
    onProblems() {
      void this.once('problems', async () => openSmallFile(await problemFile(this.data.importId)));
    },
    onDifferences({ currentTarget }: Handled<unknown, { kind: DifferenceKind }>) {
      open(rosterDifferencesPath(this.data.importId, currentTarget.dataset.kind));
    },
    onCommit() {
      this.setData({ committing: true, reasonError: '' });
    },
    onCloseCommit() {
      this.setData({ committing: false });
    },
    onReason({ detail }: Handled<string>) {
      this.setData({ reason: detail, reasonError: '' });
    },
    onSureCommit() {
      const reason = this.data.reason.trim();
      if (!reason) this.setData({ reasonError: '请写明原因，会记入审计日志' });
      else this.decide('commit', () => commitImport(this.data.importId, reason));
    },
    onConfirm() {
      void wx.showModal({
        title: '确认名册生效',
        content: '您是第二确认人。确认后名册立即开始生效，转出的会员权益随即停止。',
        confirmText: '确认生效',
        success: ({ confirm }) => confirm && this.decide('confirm', () => confirmImport(this.data.importId)),
      });
    },
    onAbandon() {
      void wx.showModal({
        title: '放弃这次导入',
        content: '文件内容会被清除，现有名册不变。',
        confirmText: '放弃',
        success: ({ confirm }) => confirm && this.decide('abandon', () => abandonImport(this.data.importId)),
      });
    },
    decide(key: string, decision: () => Promise<RosterImport>) {
      void this.once(key, async () => {
        try {
          this.show(await decision());
        } finally {
          this.setData({ committing: false });
          void this.start();
        }
      });
    },
  },
});

/** Pages that are asking just now. */
const running = new WeakSet<object>();
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
