import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { newKey } from '../../../phone/new-key';
import { back } from '../../../phone/routes';
import { hearingCommittee, readWork, steps } from '../../../services/casework';
import { chooseProof } from '../../../services/proofs';
import type { CaseDetail } from '../../../shared/contracts/cases';

interface Person {
  expertId: string;
  name: string;
}

interface Hearing {
  detail: CaseDetail;
  meetingId: string;
  people: Person[];
}

/** The minutes of the meeting that was called, or one expert's written opinion. */
Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { caseId: String, about: String },
  data: { hearing: block<Hearing>(), chosen: {} as Record<string, boolean>, key: '', text: '', file: null as string | null, fileName: '', fault: '' },
  methods: {
    onLoad() {
      this.setData({ key: newKey() });
      void this.read();
    },
    read() {
      return this.load('hearing', () => this.hearing());
    },
    async hearing(): Promise<Hearing> {
      const detail = await readWork(this.data.caseId);
      const meeting = detail.meetings.find(({ state }) => state === 'called') ?? detail.meetings[detail.meetings.length - 1];
      const called = meeting?.members.filter(({ recused }) => recused === null) ?? [];
      const people = this.data.about === 'meeting' || called.length > 0 ? called : (await hearingCommittee(this.data.caseId)).seats.filter(({ conflict }) => conflict === null);
      return { detail, meetingId: meeting?.id ?? '', people: people.map(({ expertId, name }) => ({ expertId, name })) };
    },
    onPerson({ currentTarget }: Handled<unknown, { id: string }>) {
      const { id } = currentTarget.dataset;
      const one = this.data.about === 'opinion';
      this.setData({ chosen: { ...(one ? {} : this.data.chosen), [id]: !this.data.chosen[id] }, fault: '' });
    },
    onText({ detail }: Handled<string>) {
      this.setData({ text: detail, fault: '' });
    },
    onFile() {
      void this.once('file', async () => {
        const proof = await chooseProof();
        if (proof) this.setData({ file: proof.fileId, fileName: proof.name });
      });
    },
    onSave() {
      const chosen = Object.keys(this.data.chosen).filter((id) => this.data.chosen[id]);
      const meeting = this.data.about === 'meeting';
      const fault = !meeting && chosen.length !== 1 ? '请选择一位专家' : !this.data.text.trim() && (meeting || !this.data.file) ? (meeting ? '请填写会议纪要' : '请填写意见，或上传书面意见') : '';
      if (fault) this.setData({ fault });
      else void this.once('save', () => this.save(chosen));
    },
    async save(chosen: string[]) {
      const { key, about, file } = this.data;
      const text = this.data.text.trim();
      const { detail: { id, version }, meetingId } = this.data.hearing.value!;
      const onCase = { caseId: id, version };
      const act = about === 'meeting'
        ? () => steps.recordMeeting({ ...onCase, meetingId, attended: chosen, minutes: text, file })
        : () => steps.recordOpinion({ ...onCase, key, expertId: chosen[0]!, text, file });
      await act().catch((error: unknown) => this.renew(error));
      back();
    },
    async renew(error: unknown): Promise<never> {
      this.setData({ 'hearing.value.detail': await readWork(this.data.caseId) });
      throw error;
    },
  },
});
