import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { lookAt } from '../../../phone/documents';
import type { Handled } from '../../../phone/handled';
import * as routes from '../../../phone/routes';
import { openEvidence, openNotice, printCase, readCase, serviceProof } from '../../../services/cases';
import { caseLinkLabels, caseStateLabels, caseStepLabels, caseTypeLabels, type CaseDetail, type CaseEvidence } from '../../../shared/contracts/cases';
import { caseTones } from '../tones';
import { asking } from './asking';
import { scoreLabel } from './askings';
import { waitingFor } from './waiting';

type OnStep = Handled<{ step?: string }, { step?: string }>;

Component({
  behaviors: [largeText, loading, asking],
  /** `fresh`: just filed, the receipt stands first. */
  properties: { caseId: String, fresh: String },
  data: {
    types: caseTypeLabels as Record<string, string>,
    states: caseStateLabels as Record<string, string>,
    steps: caseStepLabels as Record<string, string>,
    links: caseLinkLabels as Record<string, string>,
    tones: caseTones as Record<string, string>,
    detail: block<CaseDetail>(),
    waiting: '',
    score: '',
  },
  observers: {
    'detail.value'(value: CaseDetail | null) {
      if (value) this.setData({ waiting: waitingFor[value.state], score: value.rating ? scoreLabel(value.rating.score) : '' });
    },
  },
  methods: {
    onShow() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    async refresh() {
      await this.load('detail', () => readCase(this.data.caseId));
    },
    onExplain({ detail, currentTarget }: OnStep) {
      routes.open(routes.explainPath(this.data.caseId, detail.step ?? currentTarget.dataset.step ?? ''));
    },
    onEvidence({ currentTarget }: Handled<unknown, { id: string; form: CaseEvidence['form'] }>) {
      const { id, form } = currentTarget.dataset;
      if (form === 'paper') return;
      void this.once('evidence', async () => {
        const { address } = await openEvidence(this.data.caseId, id);
        await lookAt(address);
      });
    },
    onNotice({ detail }: Handled<{ noticeId: string }>) {
      void this.once('notice', async () => {
        const { address } = await openNotice(this.data.caseId, detail.noticeId);
        await lookAt(address);
        await this.refresh();
      });
    },
    onServiceProof({ detail }: Handled<{ noticeId: string }>) {
      void this.once('notice', async () => lookAt((await serviceProof(this.data.caseId, detail.noticeId)).address));
    },
    onSupplement({ currentTarget }: Handled<unknown, { id?: string }>) {
      routes.open(routes.supplementPath(this.data.caseId, currentTarget.dataset.id ?? ''));
    },
    onCase({ currentTarget }: Handled<unknown, { id: string }>) {
      routes.open(routes.casePath(currentTarget.dataset.id));
    },
    onPrint() {
      void this.once('print', async () => lookAt((await printCase(this.data.caseId)).address));
    },
    onLooks() {
      routes.open(routes.caseLooksPath(this.data.caseId, 'applicant'));
    },
    onVerify: () => routes.open(routes.verifyNoticePath('')),
  },
});
