import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { lookAt } from '../../../phone/documents';
import type { Handled } from '../../../phone/handled';
import * as routes from '../../../phone/routes';
import { openEvidence, printCase, serviceProof } from '../../../services/cases';
import { hearingFile, openCaseNotice, readWork } from '../../../services/casework';
import type { CaseNotice } from '../../../shared/contracts/case-notices';
import { caseLinkLabels, caseStateLabels, caseStepLabels, caseTypeLabels, type CaseDetail } from '../../../shared/contracts/cases';
import { caseTones } from '../tones';
import { asking } from './asking';
import { offersOf, type Offer } from './offers';

type OnStep = Handled<{ step?: string }, { step?: string }>;

Component({
  behaviors: [largeText, loading, asking],
  properties: { caseId: String },
  data: {
    types: caseTypeLabels as Record<string, string>,
    states: caseStateLabels as Record<string, string>,
    steps: caseStepLabels as Record<string, string>,
    links: caseLinkLabels as Record<string, string>,
    tones: caseTones as Record<string, string>,
    detail: block<CaseDetail>(),
    /** What moves the case on, and what else may be done. */
    main: [] as Offer[],
    others: [] as Offer[],
    served: [] as CaseNotice[],
    unopened: false,
  },
  observers: {
    'detail.value'(value: CaseDetail | null) {
      const offers = value ? offersOf(value) : [];
      const served = (value?.notices ?? []).filter(({ state }) => state === 'served');
      this.setData({ served, unopened: served.some(({ openedAt }) => openedAt === null), main: offers.filter(({ main }) => main), others: offers.filter(({ main }) => !main) });
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
      await this.load('detail', () => readWork(this.data.caseId));
    },
    onExplain({ detail, currentTarget }: OnStep) {
      routes.open(routes.explainPath(this.data.caseId, detail.step ?? currentTarget.dataset.step ?? ''));
    },
    onEvidence({ currentTarget }: Handled<unknown, { id: string }>) {
      const { id } = currentTarget.dataset;
      void this.once('evidence', async () => lookAt((await openEvidence(this.data.caseId, id)).address));
    },
    onHearingFile({ currentTarget }: Handled<unknown, { id: string }>) {
      void this.once('evidence', async () => lookAt((await hearingFile(this.data.caseId, currentTarget.dataset.id)).address));
    },
    onNoticeFile({ detail }: Handled<{ noticeId: string }>) {
      void this.once('evidence', async () => lookAt((await openCaseNotice(this.data.caseId, detail.noticeId)).address));
    },
    onServiceProof({ detail }: Handled<{ noticeId: string }>) {
      void this.once('evidence', async () => lookAt((await serviceProof(this.data.caseId, detail.noticeId)).address));
    },
    onLooks() {
      routes.open(routes.caseLooksPath(this.data.caseId, 'staff'));
    },
    onPrint() {
      void this.once('print', async () => lookAt((await printCase(this.data.caseId)).address));
    },
    onCase({ currentTarget }: Handled<unknown, { id: string }>) {
      routes.open(routes.caseWorkPath(currentTarget.dataset.id));
    },
  },
});
