import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import type { Handled } from '../../../phone/handled';
import { employeesPath, findMemberPath, open, reviewPath } from '../../../phone/routes';
import { applications } from '../../../services/applications';
import { applicationKindLabels, applicationStateLabels, type ManagedApplication } from '../../../shared/contracts/members';
import { applicationTones } from '../application-tones';

const states = ['pending', 'decided'] as const;

Component({
  behaviors: [largeText, paging],
  data: {
    choices: ['待审核', '已审核'],
    chosen: 0,
    kinds: applicationKindLabels as Record<string, string>,
    states: applicationStateLabels as Record<string, string>,
    tones: applicationTones as Record<string, string>,
    list: pagedList<ManagedApplication>(),
  },
  methods: {
    onShow() {
      if (this.data.list.items.length <= 20) void this.refresh();
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
      const state = states[this.data.chosen] ?? 'pending';
      return (cursor: string | undefined) => applications({ state, ...(cursor && { cursor }) });
    },
    onChoose({ detail }: Handled<{ index: number }>) {
      this.setData({ chosen: detail.index });
      void this.firstPage(this.ask(), true);
    },
    onOpen({ currentTarget }: Handled<unknown, { id: string }>) {
      open(reviewPath(currentTarget.dataset.id));
    },
    onFind: () => open(findMemberPath),
    onEmployees: () => open(employeesPath),
  },
});
