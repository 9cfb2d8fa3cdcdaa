import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { newKey } from '../../../phone/new-key';
import { calendarProposalPath } from '../../../phone/routes';
import { proposeYear, readYear } from '../../../services/calendars';
import { doubtsOf, faultsOf } from '../../../shared/calendar-faults';
import { markedDays } from '../../../shared/calendar-year';
import type { Day } from '../../../shared/contracts/answers';
import type { CalendarYear } from '../../../shared/workdays';
import { holidaysOf } from '../holidays';
import { monthsOf } from '../months';
import { emptyForm, formOf, holidays, marked, missingIn, noticeOf, strokes, type Faults } from './form';

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { year: String },
  data: {
    draft: block<CalendarYear>(),
    statutory: {} as Record<Day, string>,
    revision: 0,
    key: '',
    holidays,
    holiday: 0,
    strokes,
    stroke: 0,
    /** 0 is the last week of the December before. */
    shown: 1,
    month: null as ReturnType<typeof monthsOf>[number] | null,
    lines: [] as ReturnType<typeof holidaysOf>,
    dayFaults: [] as string[],
    doubts: [] as string[],
    form: emptyForm(),
    faults: {} as Faults,
  },
  methods: {
    onLoad() {
      this.setData({ key: newKey() });
      void this.read();
    },
    async read() {
      await this.load('draft', async () => {
        const detail = await readYear(Number(this.data.year));
        this.setData({ statutory: detail.statutory, revision: detail.revision, form: formOf(detail) });
        this.show(detail.year);
        return detail.year;
      });
    },
    show(year: CalendarYear) {
      const days = markedDays(year);
      const dayFaults = faultsOf(year.year, days, this.data.statutory);
      this.setData({ month: monthsOf(year)[this.data.shown]!, lines: holidaysOf(year), dayFaults, doubts: dayFaults.length > 0 ? [] : doubtsOf(days) });
    },
    onHoliday({ detail }: Handled<{ value: string | number }>) {
      this.setData({ holiday: Number(detail.value) });
    },
    onStroke({ detail }: Handled<{ index: number }>) {
      this.setData({ stroke: detail.index });
    },
    onTurn({ currentTarget }: Handled<unknown, { by: number }>) {
      const shown = Math.min(12, Math.max(0, this.data.shown + Number(currentTarget.dataset.by)));
      this.setData({ shown });
      this.show(this.data.draft.value!);
    },
    onDay({ detail }: Handled<{ day: Day }>) {
      const next = marked(this.data.draft.value!, detail.day, this.data.stroke, holidays[this.data.holiday]!);
      if (!next) return void wx.showToast({ title: '周一至周五本来就上班，不用标', icon: 'none' });
      this.setData({ 'draft.value': next });
      this.show(next);
    },
    onTyped({ detail, currentTarget }: Handled<string, { field: string }>) {
      const { field } = currentTarget.dataset;
      this.setData({ [`form.${field}`]: detail, [`faults.${field}`]: '' });
    },
    onIssued({ detail }: Handled<{ value: string }>) {
      this.setData({ 'form.issuedOn': detail.value, 'faults.issuedOn': '' });
    },
    onSave() {
      void this.once('save', async () => {
        const { draft, revision, key, form, dayFaults } = this.data;
        const faults = missingIn(form);
        this.setData({ faults });
        if (dayFaults[0]) return void wx.showToast({ title: '日期还有需要修改的地方', icon: 'none' });
        if (Object.values(faults).some(Boolean)) return;
        const { id } = await proposeYear({ key, year: draft.value!.year, revision, days: markedDays(draft.value!), notice: noticeOf(form), reason: form.reason.trim() });
        void wx.redirectTo({ url: calendarProposalPath(id) });
        void wx.showToast({ title: '已提交，请另一位同事复核', icon: 'none' });
      });
    },
  },
});
