import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { pagedList, paging } from '../../../behaviors/paging';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { caseWorkPath, open, paperCasePath } from '../../../phone/routes';
import { caseBoard, listCases, steps } from '../../../services/casework';
import { whoAmI } from '../../../services/session';
import { caseStateLabels, caseStepLabels, caseTypeLabels, type CaseCard, type CaseFilter } from '../../../shared/contracts/cases';
import { caseTones } from '../tones';
import { sideOf, sides, tilesOf, type Tile } from './tiles';

Component({
  behaviors: [largeText, loading, paging, singleFlight],
  properties: { filter: String },
  data: {
    sides: sides.map(({ label }) => label),
    side: 0,
    chosen: 'open' as CaseFilter,
    mine: false,
    mayRegister: false,
    tiles: block<Tile[]>(),
    types: caseTypeLabels as Record<string, string>,
    states: caseStateLabels as Record<string, string>,
    steps: caseStepLabels as Record<string, string>,
    tones: caseTones as Record<string, string>,
    list: pagedList<CaseCard>(),
  },
  methods: {
    onLoad() {
      if (this.data.filter) this.setData({ chosen: this.data.filter as CaseFilter, side: sideOf(this.data.filter) });
      void this.meet();
    },
    /** Without the session there is everything but the button. */
    async meet() {
      const session = await whoAmI().catch(() => null);
      this.setData({ mayRegister: session?.may.includes('registerPaper') ?? false });
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
      const { chosen } = this.data;
      return (cursor: string | undefined) => listCases({ filter: chosen, ...this.whose(), ...(cursor && { cursor }) });
    },
    choose(chosen: CaseFilter) {
      this.setData({ chosen, side: sideOf(chosen) });
      void this.firstPage(this.ask(), true);
    },
    /** A second tap shows everything again. */
    onTile({ currentTarget }: Handled<unknown, { filter: CaseFilter }>) {
      const { filter } = currentTarget.dataset;
      this.choose(filter === this.data.chosen ? 'open' : filter);
    },
    onSide({ detail }: Handled<{ index: number }>) {
      this.choose(sides[detail.index]!.filter);
    },
    onMine() {
      this.setData({ mine: !this.data.mine });
      void this.count();
      void this.firstPage(this.ask(), true);
    },
    onOpen({ currentTarget }: Handled<unknown, { id: string }>) {
      const { id, applicantName } = this.card(currentTarget.dataset.id);
      if (applicantName === null) void wx.showToast({ title: '只有经办人、牵头部门负责人和须知情的人可以查看', icon: 'none' });
      else open(caseWorkPath(id));
    },
    onTake({ currentTarget }: Handled<unknown, { id: string }>) {
      void this.once('take', () => this.take(this.card(currentTarget.dataset.id)));
    },
    async take({ id, takeAt }: CaseCard) {
      const { confirm } = await wx.showModal({ title: '由我经办', content: '您将成为这个案件的经办人，可以查看案情，期限从收到之日起算。', confirmText: '由我经办' });
      if (!confirm || takeAt === null) return;
      await steps.take({ caseId: id, version: takeAt });
      open(caseWorkPath(id));
    },
    card(caseId: string): CaseCard {
      return this.data.list.items.find(({ id }) => id === caseId)!;
    },
    onPaper: () => open(paperCasePath),
  },
});
