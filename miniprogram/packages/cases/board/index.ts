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
import { anyone, officersHere, placesBelow, type Choice } from './choices';
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
    officers: [anyone],
    officerNames: [] as string[],
    officer: 0,
    /** The own association with all below it stands first. */
    places: [] as Choice[],
    placeNames: [] as string[],
    place: 0,
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
    /** Without it there is the board, and neither the button nor what narrows it. */
    async meet() {
      const session = await whoAmI().catch(() => null);
      this.setData({ mayRegister: session?.may.includes('registerPaper') ?? false });
      const [here, places] = await Promise.all([officersHere().catch(() => []), placesBelow(session).catch(() => [])]);
      const officers = [anyone, ...here];
      this.setData({ officers, places, officerNames: officers.map(({ name }) => name), placeNames: places.map(({ name }) => name) });
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
      const { mine, officers, officer, places, place } = this.data;
      if (mine) return { mine: true };
      return { ...(officer > 0 && { officerId: officers[officer]!.id }), ...(place > 0 && { associationId: places[place]!.id }) };
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
      this.narrow({ mine: !this.data.mine, officer: 0, place: 0 });
    },
    /** One of the own association: a choice of another place lets go of it, and the other way round. */
    onOfficer({ detail }: Handled<{ index: number }>) {
      this.narrow({ mine: false, officer: detail.index, place: 0 });
    },
    onPlace({ detail }: Handled<{ index: number }>) {
      this.narrow({ mine: false, officer: 0, place: detail.index });
    },
    narrow(to: { mine: boolean; officer: number; place: number }) {
      this.setData(to);
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
