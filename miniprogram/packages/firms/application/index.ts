import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import { openAt } from '../../../phone/documents';
import type { Handled } from '../../../phone/handled';
import { approveFirmApplication, readFirmApplication, rejectFirmApplication } from '../../../services/firms';
import type { FirmApplicationDetail } from '../../../shared/contracts/firms';
import { shownApplication, type ShownApplication } from '../shown';

interface Shown extends ShownApplication {
  letterAddress: string | null;
  isPicture: boolean;
  applicant: string;
  administrators: string;
  revision: number;
}

function shown(detail: FirmApplicationDetail): Shown {
  const { letterAddress, applicant, administrators, revision } = detail;
  return {
    ...shownApplication(detail),
    letterAddress,
    isPicture: !/\.pdf(\?|$)/i.test(letterAddress ?? ''),
    applicant: applicant ? `已绑定会员：${applicant.memberName}（${applicant.maskedCertificateNumber}）${applicant.firmName ?? '不在事务所'}` : '没有绑定会员身份',
    administrators: administrators.join('、') || '没有',
    revision,
  };
}

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { applicationId: String },
  data: { application: block<Shown>(), reason: '', fault: '' },
  methods: {
    onLoad() {
      void this.read();
    },
    read() {
      return this.load('application', async () => shown(await readFirmApplication(this.data.applicationId)));
    },
    onReason({ detail }: Handled<string>) {
      this.setData({ reason: detail, fault: '' });
    },
    onPicture() {
      void wx.previewImage({ urls: [this.data.application.value!.letterAddress!] });
    },
    onDocument() {
      void this.once('letter', () => openAt(this.data.application.value!.letterAddress!, 'pdf'));
    },
    onApprove() {
      void this.once('approve', () => this.decide(approveFirmApplication, '已通过'));
    },
    onReject() {
      void this.once('reject', () => this.decide(rejectFirmApplication, '已退回'));
    },
    async decide(send: typeof approveFirmApplication, title: string) {
      const reason = this.data.reason.trim();
      if (!reason) return this.setData({ fault: '请写明理由，申请人会看到' });
      await send({ applicationId: this.data.applicationId, revision: this.data.application.value!.revision, reason });
      void wx.showToast({ title });
      await this.read();
    },
  },
});
