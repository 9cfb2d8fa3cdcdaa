import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { giveOpinion, mySittings, stepAside } from '../../../services/cases';
import type { Sitting } from '../../../shared/contracts/case-sittings';

type Asking = 'stepAside' | 'giveOpinion';

const askings = {
  stepAside: { title: '申报回避', hint: '与申请人、其所在单位或者对方当事人有利害关系的，应当回避。回避后不参加会议、不计入法定人数，不能撤回。', placeholder: '写明有什么利害关系', confirm: '确认回避', longest: 500 },
  giveOpinion: { title: '提交书面意见', hint: '提交后不能修改。申请人看不到您的姓名和意见原文。', placeholder: '写明事实、依据和建议，至少 10 个字', confirm: '提交意见', longest: 5000 },
} as const;

const acts: Record<Asking, (sitting: Sitting, text: string) => Promise<Sitting[]>> = {
  stepAside: ({ caseId, meetingId }, reason) => stepAside({ caseId, meetingId, reason }),
  giveOpinion: ({ caseId, meetingId }, text) => giveOpinion({ caseId, meetingId, text }),
};

Component({
  behaviors: [largeText, loading, singleFlight],
  data: {
    sittings: block<Sitting[]>(),
    askings,
    asking: '' as Asking | '',
    at: 0,
    words: {} as Record<string, string>,
    wordsFault: '',
  },
  methods: {
    onShow() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    async refresh() {
      await this.load('sittings', mySittings);
    },
    onAsk({ currentTarget }: Handled<unknown, { asking: Asking; index: number }>) {
      const { asking, index } = currentTarget.dataset;
      this.setData({ asking, at: index, wordsFault: '' });
    },
    onTyped({ detail }: Handled<{ text: string }>) {
      this.setData({ [`words.${this.keyOf()}`]: detail.text, wordsFault: '' });
    },
    onCloseSheet() {
      this.setData({ asking: '' });
    },
    /** What was typed belongs to that meeting and stays when it is refused. */
    keyOf(): string {
      return `${this.data.asking}${this.data.at}`;
    },
    onConfirm() {
      const { asking, at, words, sittings } = this.data;
      const text = (words[this.keyOf()] ?? '').trim();
      if (!text) this.setData({ wordsFault: '请填写后再确认' });
      else void this.once('confirm', async () => {
        const value = await acts[asking as Asking](sittings.value![at]!, text);
        this.setData({ 'sittings.value': value, [`words.${this.keyOf()}`]: '', asking: '' });
        void wx.showToast({ title: '已提交', icon: 'none' });
      });
    },
  },
});
