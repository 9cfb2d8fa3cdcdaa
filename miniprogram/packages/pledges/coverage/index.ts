import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { pledgeCoveragePath, open, unsignedPath } from '../../../phone/routes';
import { pledgeCoverage, readCampaign } from '../../../services/pledge-campaigns';
import { whoAmI } from '../../../services/session';
import type { Session } from '../../../shared/contracts/members';
import type { PledgeCoverage, PledgeCoverageRow } from '../../../shared/contracts/pledge-campaigns';
import { percentOf, type Share } from '../components/coverage-bars/shares';
import { confirmReminder } from '../reminding';
import { exportAll } from './exporting';

interface Board {
  title: string;
  place: string;
  total: Share;
  percent: string;
  missing: number;
  way: string;
  countedAt: string | null;
}

function boardOf({ title, total, path, countedAt }: PledgeCoverage): Board {
  const way = path.slice(0, -1).map(({ name }) => name).join(' › ');
  return { title, place: total.name, total: shareOf(total), percent: percentOf(total.signed, total.due), missing: Math.max(0, total.due - total.signed), way, countedAt };
}

const shareOf = ({ id, name, due, signed }: PledgeCoverageRow): Share => ({ id, name, signed, total: due });

Component({
  behaviors: [largeText, paging, singleFlight],
  properties: { campaignId: String, associationId: String },
  data: {
    session: null as Session | null,
    /** People are listed firm by firm; firms and staff all together. */
    listed: false,
    mayExport: false,
    board: null as Board | null,
    shares: [] as Share[],
    list: pagedList<PledgeCoverageRow>(),
  },
  observers: {
    'list.items'(rows: PledgeCoverageRow[]) {
      this.setData({ shares: rows.map(shareOf) });
    },
  },
  methods: {
    onLoad() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage((cursor) => this.ask(cursor));
    },
    async refresh() {
      await Promise.all([this.know(), this.firstPage((cursor) => this.ask(cursor))]);
    },
    /** Only which buttons are offered; the cloud decides when they are used. */
    async know() {
      const [session, campaign] = await Promise.all([whoAmI().catch(() => null), readCampaign(this.place().campaignId).catch(() => null)]);
      this.setData({ session, listed: campaign?.draft.audience.kinds.some((kind) => kind === 'firm' || kind === 'staff') ?? false, mayExport: campaign?.can.export.allowed ?? false });
    },
    /** The place as a whole comes with each page of what is below it. */
    async ask(cursor: string | undefined) {
      const coverage = await pledgeCoverage({ ...this.place(), ...(cursor && { cursor }) });
      if (!cursor) this.setData({ board: boardOf(coverage) });
      return { items: coverage.rows, next: coverage.next };
    },
    place() {
      const associationId = decodeURIComponent(this.data.associationId);
      return { campaignId: decodeURIComponent(this.data.campaignId), ...(associationId && { associationId }) };
    },
    /** Down to the firms, and from a firm to its people. */
    onRow({ detail }: Handled<{ id: string }>) {
      const { id, by, deeper } = this.data.list.items.find((row) => row.id === detail.id)!;
      const { campaignId, associationId = '' } = this.place();
      if (by === 'firm') open(unsignedPath(campaignId, associationId, id));
      else open(deeper ? pledgeCoveragePath(campaignId, id) : unsignedPath(campaignId, id, ''));
    },
    onUnsigned() {
      const { campaignId, associationId = '' } = this.place();
      open(unsignedPath(campaignId, associationId, ''));
    },
    onRemind() {
      void this.once('remind', () => confirmReminder(this.place()));
    },
    onExport() {
      void this.once('export', () => exportAll(this.place().campaignId));
    },
  },
});
