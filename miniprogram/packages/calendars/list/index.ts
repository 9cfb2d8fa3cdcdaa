import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import type { Handled } from '../../../phone/handled';
import * as routes from '../../../phone/routes';
import { readYears } from '../../../services/calendars';
import type { Overview } from '../../../shared/contracts/calendars';

function shown({ years, waiting }: Overview) {
  return {
    waiting,
    years: years.map(({ year, source, notice }) => ({
      year,
      name: source === 'estimate' ? `${year} 年，暂定` : `${year} 年`,
      tag: source === 'estimate' ? '暂定' : '',
      about: notice ? notice.number : '通知尚未录入，按法定节假日推算',
    })),
  };
}

Component({
  behaviors: [largeText, loading],
  data: { overview: block<ReturnType<typeof shown>>() },
  methods: {
    /** Again after every change. */
    onShow() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    async refresh() {
      await this.load('overview', async () => shown(await readYears()));
    },
    onYear: ({ currentTarget }: Handled<unknown, { year: number }>) => routes.open(routes.calendarYearPath(currentTarget.dataset.year)),
    onProposal: ({ currentTarget }: Handled<unknown, { id: string }>) => routes.open(routes.calendarProposalPath(currentTarget.dataset.id)),
  },
});
