import { block } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import { asFailure } from '../../../phone/call-failure';
import type { Handled } from '../../../phone/handled';
import { caseNoticePath, open } from '../../../phone/routes';
import { chooseProof } from '../../../services/proofs';
import { readWork, steps } from '../../../services/casework';
import type { CaseDetail, CaseOffer } from '../../../shared/contracts/cases';
import { askings, type Asking } from './askings';
import { carryOut, choicesFor, needsProof, type Choice } from './carrying';
import { pageOf } from './offers';

type OnNotice = Handled<{ noticeId: string }>;

/** Every step of the page: asked in words, carried out on the case as it stands, and nothing typed is lost. */
export const asking = Behavior({
  behaviors: [singleFlight],
  data: { detail: block<CaseDetail>(), askings, asking: '' as Asking | '', target: '', words: {} as Record<string, string>, number: '', wordsFault: '', choices: [] as Choice[], labels: [] as string[], choice: 0 },
  methods: {
    onOffer({ currentTarget }: Handled<unknown, { offer: CaseOffer }>) {
      const { offer } = currentTarget.dataset;
      const page = pageOf(offer, this.data.detail.value!);
      if (page) open(page);
      else if (offer === 'take' || offer === 'confirmIntake') void this.once('step', () => this.step(offer));
      else this.ask(offer as Asking, '');
    },
    async step(offer: 'take' | 'confirmIntake') {
      const content = offer === 'take' ? '您将成为这个案件的经办人，可以查看案情。' : '请确认已核对扫描件、申请人和收到日期。';
      const { confirm } = await wx.showModal({ title: '请确认', content });
      if (confirm) await this.carry(({ id, version }) => steps[offer]({ caseId: id, version }));
    },
    ask(kind: Asking, target: string) {
      void this.once('step', async () => {
        const choices = await choicesFor(kind, this.data.detail.value!, target);
        this.setData({ asking: kind, target, wordsFault: '', choices, labels: choices.map(({ label }) => label), choice: 0 });
      });
    },
    onTyped({ detail }: Handled<{ text: string }>) {
      this.setData({ [`words.${this.data.asking}`]: detail.text, wordsFault: '' });
    },
    onNumber({ detail }: Handled<{ text: string }>) {
      this.setData({ number: detail.text, wordsFault: '' });
    },
    onChoose({ detail }: Handled<{ index: number }>) {
      this.setData({ choice: detail.index });
    },
    onCloseSheet() {
      this.setData({ asking: '' });
    },
    onConfirm() {
      const kind = this.data.asking as Asking;
      const text = (this.data.words[kind] ?? '').trim();
      const { required, subject } = askings[kind];
      if (subject && !this.data.number.trim()) this.setData({ wordsFault: `请填写${subject}` });
      else if (required && !text) this.setData({ wordsFault: required });
      else void this.once('confirm', () => this.finish(kind, text));
    },
    async finish(kind: Asking, text: string) {
      const chosen = this.data.choices[this.data.choice]?.value ?? '';
      const proof = needsProof(kind, chosen) ? await chooseProof() : null;
      if (needsProof(kind, chosen) && !proof) return;
      await this.carry((detail) => carryOut(kind, detail, { text, number: this.data.number.trim(), chosen, target: this.data.target, proof: proof?.fileId ?? null }));
      this.setData({ asking: '', number: '', [`words.${kind}`]: '' });
    },
    onReview({ detail }: OnNotice) {
      void this.once('step', () => this.carry(({ id, version }) => steps.reviewNotice({ caseId: id, version, noticeId: detail.noticeId })));
    },
    onIssue({ detail }: OnNotice) {
      void this.once('step', async () => {
        const { confirm } = await wx.showModal({ title: '签发', content: '签发后取得文号，正文不能再修改。', confirmText: '签发' });
        if (confirm) await this.carry(({ id, version }) => steps.issueNotice({ caseId: id, version, noticeId: detail.noticeId }));
      });
    },
    onDiscard({ detail }: OnNotice) {
      void this.once('step', async () => {
        const { confirm } = await wx.showModal({ title: '作废这份稿子？', content: '没有签发的稿子可以作废，不占用文号。', confirmText: '作废' });
        if (confirm) await this.carry(({ id, version }) => steps.discardNotice({ caseId: id, version, noticeId: detail.noticeId }));
      });
    },
    onSeal({ detail }: OnNotice) {
      void this.once('step', async () => {
        const file = await chooseProof();
        if (file) await this.carry(({ id, version }) => steps.sealNotice({ caseId: id, version, noticeId: detail.noticeId, file: file.fileId }));
      });
    },
    onRevise({ detail }: OnNotice) {
      const { id, notices } = this.data.detail.value!;
      open(caseNoticePath(id, notices.find((each) => each.id === detail.noticeId)?.kind ?? '', detail.noticeId));
    },
    onSendBack({ detail }: OnNotice) {
      this.ask('sendBack', detail.noticeId);
    },
    onServe({ detail }: OnNotice) {
      this.ask('serve', detail.noticeId);
    },
    onMeeting({ currentTarget }: Handled<unknown, { asking: Asking; id: string }>) {
      this.ask(currentTarget.dataset.asking, currentTarget.dataset.id);
    },
    async carry(act: (detail: CaseDetail) => Promise<CaseDetail>) {
      const detail = this.data.detail.value!;
      const value = await act(detail).catch((error: unknown) => this.renew(detail.id, error));
      this.setData({ 'detail.value': value });
      void wx.showToast({ title: '已办理', icon: 'none' });
    },
    /** Somebody else took a step meanwhile: the page shows it, and what was typed stays. */
    async renew(caseId: string, error: unknown): Promise<never> {
      if (asFailure(error).code === 'conflict') this.setData({ 'detail.value': await readWork(caseId) });
      throw error;
    },
  },
});
