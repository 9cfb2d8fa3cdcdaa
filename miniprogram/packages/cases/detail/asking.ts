import { asFailure } from '../../../phone/call-failure';
import { block } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { readCase } from '../../../services/cases';
import type { CaseDetail } from '../../../shared/contracts/cases';
import { askings, carryOut, type Asking } from './askings';

/** The sheet for a few words; what was typed stays until the step has been taken. */
export const asking = Behavior({
  behaviors: [singleFlight],
  data: { detail: block<CaseDetail>(), askings, asking: '' as Asking | '', words: { withdraw: '', rate: '', reopen: '' } as Record<Asking, string>, wordsFault: '', choice: 0 },
  methods: {
    onAsk({ currentTarget }: Handled<unknown, { asking: Asking }>) {
      this.setData({ asking: currentTarget.dataset.asking, wordsFault: '' });
    },
    onTyped({ detail }: Handled<{ text: string }>) {
      this.setData({ [`words.${this.data.asking}`]: detail.text, wordsFault: '' });
    },
    onChoose({ detail }: Handled<{ index: number }>) {
      this.setData({ choice: detail.index });
    },
    onCloseSheet() {
      this.setData({ asking: '' });
    },
    onConfirm() {
      const kind = this.data.asking as Asking;
      const text = this.data.words[kind].trim();
      const { required } = askings[kind];
      if (required && !text) this.setData({ wordsFault: required });
      else void this.once('confirm', () => this.carryOut(kind, text));
    },
    async carryOut(kind: Asking, text: string) {
      const detail = this.data.detail.value!;
      const value = await carryOut(kind, detail, text, this.data.choice).catch((error: unknown) => this.renew(detail.id, error));
      this.setData({ 'detail.value': value, asking: '', [`words.${kind}`]: '' });
    },
    /** Somebody else took a step meanwhile: what was typed is sent on the case as it stands now, when the member says so again. */
    async renew(caseId: string, error: unknown): Promise<never> {
      if (asFailure(error).code === 'conflict') this.setData({ 'detail.value': await readCase(caseId) });
      throw error;
    },
  },
});
