import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { answerLetter, lettersToMe, readCard, setCard } from '../../../services/contacts';
import { letterStateLabels, type Letter, type LetterState } from '../../../shared/contracts/contacts';

const states: LetterState[] = ['waiting', 'answered'];

Component({
  behaviors: [largeText, paging, singleFlight],
  data: { choices: states.map((state) => letterStateLabels[state]), chosen: 0, list: pagedList<Letter>(), phone: '', answers: {} as Record<string, string> },
  methods: {
    onLoad() {
      void this.refresh();
      void this.once('card', async () => this.setData({ phone: (await readCard()).officePhone ?? '' }));
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage(this.ask());
    },
    refresh() {
      return this.firstPage(this.ask());
    },
    ask() {
      const state = states[this.data.chosen]!;
      return (cursor: string | undefined) => lettersToMe(state, { ...(cursor && { cursor }) });
    },
    onChoose({ detail }: Handled<{ index: number }>) {
      this.setData({ chosen: detail.index });
      void this.firstPage(this.ask(), true);
    },
    onPhone({ detail }: Handled<string>) {
      this.setData({ phone: detail });
    },
    onSavePhone() {
      void this.once('phone', async () => {
        await setCard(this.data.phone.trim());
        void wx.showToast({ title: '已保存', icon: 'none' });
      });
    },
    onTyped({ detail, currentTarget }: Handled<string, { id: string }>) {
      this.setData({ [`answers.${currentTarget.dataset.id}`]: detail });
    },
    onAnswer({ currentTarget }: Handled<unknown, { id: string }>) {
      void this.once('answer', async () => {
        const { id } = currentTarget.dataset;
        await answerLetter(id, (this.data.answers[id] ?? '').trim());
        void wx.showToast({ title: '已回复', icon: 'none' });
        await this.refresh();
      });
    },
  },
});
