import * as routes from '../../../../phone/routes';
import { caseNoticeKindLabels, serviceWayLabels, type CaseNotice } from '../../../../shared/contracts/case-notices';

/** A written notice as it was served. Its first opening is written down. */
Component({
  options: { addGlobalClass: true },
  properties: { notice: { type: Object, value: {} as Partial<CaseNotice> }, busy: Boolean },
  data: { kinds: caseNoticeKindLabels as Record<string, string>, ways: serviceWayLabels as Record<string, string>, whole: false },
  methods: {
    onOpen() {
      this.triggerEvent('open', { noticeId: (this.data.notice as CaseNotice).id });
    },
    onProof() {
      this.triggerEvent('proof', { noticeId: (this.data.notice as CaseNotice).id });
    },
    onWhole() {
      this.setData({ whole: !this.data.whole });
    },
    onVerify() {
      routes.open(routes.verifyNoticePath((this.data.notice as CaseNotice).sealed?.code ?? ''));
    },
  },
});
