import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { newKey } from '../../../phone/new-key';
import { back } from '../../../phone/routes';
import { hearingCommittee, readWork, steps } from '../../../services/casework';
import type { CommitteeSeat } from '../../../shared/contracts/case-hearing';
import type { CaseDetail } from '../../../shared/contracts/cases';
import { dayAfter, instantOf } from '../../../phone/beijing-time';

interface Hearing {
  detail: CaseDetail;
  name: string;
  noticeDays: number;
  quorumPercent: number;
  seats: CommitteeSeat[];
}

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { caseId: String },
  data: { hearing: block<Hearing>(), chosen: {} as Record<string, boolean>, key: '', day: '', time: '14:00', earliest: '', place: '', agenda: '', shortNotice: '', fault: '' },
  methods: {
    onLoad() {
      const earliest = dayAfter(0);
      this.setData({ key: newKey(), earliest });
      void this.read();
    },
    async read() {
      const hearing = await this.load('hearing', async () => {
        const [detail, committee] = await Promise.all([readWork(this.data.caseId), hearingCommittee(this.data.caseId)]);
        return { detail, ...committee };
      });
      if (hearing) this.setData({ chosen: Object.fromEntries(hearing.seats.map(({ expertId, conflict }) => [expertId, conflict === null])) });
    },
    onSeat({ currentTarget }: Handled<unknown, { id: string }>) {
      const { id } = currentTarget.dataset;
      const seat = this.data.hearing.value!.seats.find(({ expertId }) => expertId === id);
      if (seat?.conflict === null) this.setData({ [`chosen.${id}`]: !this.data.chosen[id], fault: '' });
    },
    onDay({ detail }: Handled<{ value: string }>) {
      this.setData({ day: detail.value, fault: '' });
    },
    onTime({ detail }: Handled<{ value: string }>) {
      this.setData({ time: detail.value, fault: '' });
    },
    onText({ detail, currentTarget }: Handled<string, { field: 'place' | 'agenda' | 'shortNotice' }>) {
      this.setData({ [currentTarget.dataset.field]: detail, fault: '' });
    },
    onCall() {
      const { day, place, agenda } = this.data;
      const expertIds = Object.keys(this.data.chosen).filter((id) => this.data.chosen[id]);
      const fault = !day ? '请选择会议日期' : expertIds.length === 0 ? '请至少选择一位委员' : !place.trim() ? '请填写会议地点' : !agenda.trim() ? '请填写议题' : '';
      if (fault) this.setData({ fault });
      else void this.once('call', () => this.call(expertIds));
    },
    async call(expertIds: string[]) {
      const { key, day, time, place, agenda, shortNotice } = this.data;
      const { id, version } = this.data.hearing.value!.detail;
      const at = instantOf(day, time);
      await steps.convene({ caseId: id, version, key, at, place: place.trim(), agenda: agenda.trim(), expertIds, shortNotice: shortNotice.trim() || null }).catch((error: unknown) => this.renew(error));
      back();
    },
    async renew(error: unknown): Promise<never> {
      this.setData({ 'hearing.value.detail': await readWork(this.data.caseId) });
      throw error;
    },
  },
});
