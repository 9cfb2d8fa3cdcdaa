import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { answerMatter, rateMatter, readAttachment, readMatter, withdrawMatter } from '../../../services/matters';
import type { MatterDetail } from '../../../shared/contracts/matters';
import { showFile } from '../shown-file';

/** The best first: that is how many choose. */
const scores = ['很满意', '满意', '一般', '不太满意', '不满意'].map((label, index) => ({ score: 5 - index, label }));

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { matterId: String },
  data: { matter: block<MatterDetail>(), scores, answer: '', answerFault: '', score: 0, words: '' },
  methods: {
    onShow() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    refresh() {
      return this.load('matter', () => readMatter(this.id()));
    },
    id(): string {
      return decodeURIComponent(this.data.matterId);
    },
    revision(): number {
      return this.data.matter.value?.revision ?? 1;
    },
    onFile({ detail }: Handled<{ number: number }>) {
      void this.once('file', async () => showFile(await readAttachment(this.id(), detail.number)));
    },
    onAnswerTyped({ detail }: Handled<string>) {
      this.setData({ answer: detail, answerFault: '' });
    },
    onAnswer() {
      const text = this.data.answer.trim();
      if (!text) this.setData({ answerFault: '请填写补充说明' });
      else void this.once('answer', async () => this.show(await answerMatter(this.id(), this.revision(), text)));
    },
    onScore({ currentTarget }: Handled<unknown, { score: number }>) {
      this.setData({ score: currentTarget.dataset.score });
    },
    onWords({ detail }: Handled<string>) {
      this.setData({ words: detail });
    },
    onRate() {
      const { score, words } = this.data;
      if (score === 0) void wx.showToast({ title: '请先选择是否满意', icon: 'none' });
      else void this.once('rate', async () => this.show(await rateMatter(this.id(), this.revision(), score, words.trim())));
    },
    onWithdraw() {
      void this.once('withdraw', async () => {
        const { confirm } = await wx.showModal({ title: '撤回这件事项？', content: '撤回后协会不再办理；需要时可以重新提交。', confirmText: '撤回' });
        if (confirm) this.show(await withdrawMatter(this.id(), this.revision()));
      });
    },
    show(value: MatterDetail) {
      this.setData({ matter: { ...block<MatterDetail>(), state: 'ready', value }, answer: '' });
    },
  },
});
