import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import type { Handled } from '../../../phone/handled';
import * as routes from '../../../phone/routes';
import { casesOfFirm, myCases } from '../../../services/cases';
import { whoAmI } from '../../../services/session';
import { caseStateLabels, caseTypeLabels, type CaseCard } from '../../../shared/contracts/cases';
import type { Session } from '../../../shared/contracts/members';
import { measuresOnRights } from '../basis';
import { caseTones } from '../tones';
import { sidesOf, type Side } from './sides';

const ask: Record<Side, typeof myCases> = { self: myCases, firm: casesOfFirm };
const labels: Record<Side, string> = { self: '我的案件', firm: '本所案件' };

Component({
  behaviors: [largeText, paging],
  data: {
    types: caseTypeLabels as Record<string, string>,
    states: caseStateLabels as Record<string, string>,
    tones: caseTones as Record<string, string>,
    article: measuresOnRights,
    sides: [] as Side[],
    labels: [] as string[],
    side: 0,
    mayFile: false,
    list: pagedList<CaseCard>(),
  },
  methods: {
    onShow() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage((cursor) => this.read(cursor));
    },
    refresh() {
      return this.firstPage((cursor) => this.read(cursor));
    },
    async read(cursor: string | undefined) {
      if (this.data.sides.length === 0) this.know(await whoAmI());
      return ask[this.data.sides[this.data.side] ?? 'self'](cursor);
    },
    know(session: Session) {
      const sides = sidesOf(session);
      this.setData({ sides, labels: sides.map((side) => labels[side]), mayFile: session.status === 'active' });
    },
    onSide({ detail }: Handled<{ index: number }>) {
      this.setData({ side: detail.index });
      void this.firstPage((cursor) => this.read(cursor), true);
    },
    onOpen({ currentTarget }: Handled<unknown, { id: string }>) {
      routes.open(routes.casePath(currentTarget.dataset.id));
    },
    onFile: () => routes.open(routes.fileCasePath),
    onVerify: () => routes.open(routes.verifyNoticePath('')),
  },
});
