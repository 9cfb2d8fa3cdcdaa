import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { dayAfter } from '../../../phone/beijing-time';
import type { Handled } from '../../../phone/handled';
import * as routes from '../../../phone/routes';
import { readYear } from '../../../services/calendars';
import type { YearDetail } from '../../../shared/contracts/calendars';
import { holidaysOf, wholeDay } from '../holidays';
import { monthsOf, speaksOfDecember } from '../months';

/** Twelve months at once are more than a page should hold. */
function halvesOf<Month>(months: Month[]): Month[][] {
  return [months.slice(0, -6), months.slice(-6)];
}

function shown({ year, source, history, can }: YearDetail) {
  return {
    year: year.year,
    notice: year.notice,
    issued: year.notice && wholeDay(year.notice.issuedOn),
    source: source === 'staff' ? '由工作人员录入，并经第二人复核' : '',
    provisional: source === 'estimate',
    holidays: holidaysOf(year),
    halves: halvesOf(monthsOf(year).slice(speaksOfDecember(year) ? 0 : 1)),
    history,
    mayPropose: can.propose.allowed,
  };
}

Component({
  behaviors: [largeText, loading],
  properties: { year: String },
  data: { detail: block<ReturnType<typeof shown>>(), halves: ['上半年', '下半年'], half: 0 },
  methods: {
    /** This year opens on the half that one is in. */
    onLoad() {
      const today = dayAfter(0);
      if (today.startsWith(this.data.year) && today.slice(5) > '06-30') this.setData({ half: 1 });
    },
    onHalf({ detail }: Handled<{ index: number }>) {
      this.setData({ half: detail.index });
    },
    /** Again after a proposal. */
    onShow() {
      void this.refresh();
    },
    async refresh() {
      await this.load('detail', async () => shown(await readYear(Number(this.data.year))));
    },
    onCopy() {
      void wx.setClipboardData({ data: this.data.detail.value?.notice?.address ?? '' });
    },
    onPropose() {
      routes.open(routes.enterYearPath(Number(this.data.year)));
    },
  },
});
