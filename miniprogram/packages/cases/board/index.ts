import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { pagedList, paging } from '../../../behaviors/paging';
import type { Handled } from '../../../phone/handled';
import { caseWorkPath, open, paperCasePath } from '../../../phone/routes';
import { caseBoard, listCases } from '../../../services/casework';
import { caseStateLabels, caseStepLabels, caseTypeLabels, type CaseCard } from '../../../shared/contracts/cases';
import { caseTones } from '../tones';
import { filters, tilesOf, type Tile } from './tiles';

Component({
  behaviors: [largeText, loading, paging],
  properties: { filter: String },
  data: {
    choices: filters.map(({ label }) => label),
    chosen: 0,
    mine: false,
    tiles: block<Tile[]>(),
    types: caseTypeLabels as Record<string, string>,
    states: caseStateLabels as Record<string, string>,
    steps: caseStepLabels as Record<string, string>,
    tones: caseTones as Record<string, string>,
    list: pagedList<CaseCard>(),
  },
  methods: {
    onLoad() {
      const chosen = filters.findIndex(({ filter }) => filter === this.data.filter);
      if (chosen > 0) this.setData({ chosen });
    },
    onShow() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage(this.ask());
    },
    async refresh() {
      await Promise.all([this.count(), this.firstPage(this.ask())]);
    },
    count() {
      return this.load('tiles', async () => tilesOf(await caseBoard(this.whose())));
    },
    whose() {
      return this.data.mine ? { mine: true } : {};
    },
    ask() {
      const { filter } = filters[this.data.chosen]!;
      return (cursor: string | undefined) => listCases({ filter, ...this.whose(), ...(cursor && { cursor }) });
    },
    choose(chosen: number) {
      this.setData({ chosen });
      void this.firstPage(this.ask(), true);
    },
    onTile({ currentTarget }: Handled<unknown, { filter: string }>) {
      this.choose(filters.findIndex(({ filter }) => filter === currentTarget.dataset.filter));
    },
    onChoose({ detail }: Handled<{ index: number }>) {
      this.choose(detail.index);
    },
    onMine() {
      this.setData({ mine: !this.data.mine });
      void this.count();
      void this.firstPage(this.ask(), true);
    },
    onOpen({ currentTarget }: Handled<unknown, { id: string }>) {
      open(caseWorkPath(currentTarget.dataset.id));
    },
    onPaper: () => open(paperCasePath),
  },
});
