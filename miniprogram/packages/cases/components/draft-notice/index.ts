import type { Handled } from '../../../../phone/handled';
import { caseNoticeKindLabels, caseNoticeStateLabels, serviceWayLabels, type CaseNotice, type CaseNoticeState } from '../../../../shared/contracts/case-notices';

const tones: Record<CaseNoticeState, string> = { drafted: 'wait', reviewed: 'wait', numbering: 'wait', issued: 'brand', sealed: 'brand', served: 'good' };

/** A written notice on its way: 拟稿 → 审核 → 签发 → 用印 → 送达, with what its reader may do. */
Component({
  options: { addGlobalClass: true },
  properties: { notice: { type: Object, value: {} }, busy: Boolean },
  data: { kinds: caseNoticeKindLabels as Record<string, string>, states: caseNoticeStateLabels as Record<string, string>, ways: serviceWayLabels as Record<string, string>, tones: tones as Record<string, string>, whole: false },
  methods: {
    onWhole() {
      this.setData({ whole: !this.data.whole });
    },
    /** Named like the step. */
    onStep({ currentTarget }: Handled<unknown, { step: string }>) {
      this.triggerEvent(currentTarget.dataset.step, { noticeId: (this.data.notice as CaseNotice).id });
    },
  },
});
