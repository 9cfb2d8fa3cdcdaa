import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import * as routes from '../../../phone/routes';
import { readYear } from '../../../services/calendars';
import type { YearDetail } from '../../../shared/contracts/calendars';
import { holidaysOf, wholeDay } from '../holidays';
import { monthsOf, speaksOfDecember } from '../months';

function shown({ year, source, history, can }: YearDetail) {
  return {
    year: year.year,
    notice: year.notice,
    issued: year.notice && wholeDay(year.notice.issuedOn),
    source: source === 'staff' ? '由工作人员录入，并经第二人复核' : '',
    provisional: source === 'estimate',
    holidays: holidaysOf(year),
    months: monthsOf(year).slice(speaksOfDecember(year) ? 0 : 1),
    history,
    mayPropose: can.propose.allowed,
  };
}

Component({
  behaviors: [largeText, loading],
  properties: { year: String },
  data: { detail: block<ReturnType<typeof shown>>() },
  methods: {
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
