import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { applicantPhone, approveApplication, readApplication, readProof, rejectApplication } from '../../../services/applications';
import { applicationKindLabels, applicationStateLabels, openMatterLabels, type ApplicationDetail } from '../../../shared/contracts/members';
import { applicationTones } from '../application-tones';
import { showProof } from './proof';

/** Each needs a reason: one sheet asks for it. */
type Asking = '' | 'approve' | 'reject' | 'phone';

const askings = {
  approve: { title: '通过申请', hint: '理由会写入审核记录，申请人可以看到。', placeholder: '例如：证书照片与名册一致，已电话核实', confirm: '确认通过' },
  reject: { title: '不予通过', hint: '原因会告诉申请人。', placeholder: '例如：证书照片看不清，请重新拍摄', confirm: '确认不通过' },
  phone: { title: '查看完整手机号', hint: '查看时间、您的姓名和理由都会记录，会员本人可以看到由哪个协会的什么岗位查看。', placeholder: '例如：回电核对本人', confirm: '记录并查看' },
};

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { applicationId: String },
  data: {
    kinds: applicationKindLabels as Record<string, string>,
    states: applicationStateLabels as Record<string, string>,
    matters: openMatterLabels as Record<string, string>,
    tones: applicationTones as Record<string, string>,
    askings,
    application: block<ApplicationDetail>(),
    asking: '' as Asking,
    effect: '',
    reason: '',
    reasonError: '',
  },
  methods: {
    onLoad() {
      void this.read();
    },
    async onPullDownRefresh() {
      await this.read();
      void wx.stopPullDownRefresh();
    },
    read() {
      return this.load('application', () => readApplication(this.id()));
    },
    id(): string {
      return decodeURIComponent(this.data.applicationId);
    },
    onProof({ currentTarget }: Handled<unknown, { number: number }>) {
      void this.once('proof', async () => showProof(await readProof(this.id(), currentTarget.dataset.number)));
    },
    onApprove() {
      this.setData({ asking: 'approve', effect: this.effect(), reason: '', reasonError: '' });
    },
    /** What the approval will do, said before anybody confirms it. */
    effect(): string {
      const { applicantName = '', kind = 'binding', boundElsewhere = null } = this.data.application.value ?? {};
      if (boundElsewhere) return `${applicantName}已绑定另一个微信号。通过后，原来的绑定随即结束，原微信号会收到通知。请确认是本人更换微信号。`;
      if (kind === 'deletion') return `通过后立即删除${applicantName}的个人数据，没有了结的报名、申请和来信随之结束，不能恢复。`;
      return `${applicantName}申请${applicationKindLabels[kind]}。请确认已核对证明材料。`;
    },
    onReject() {
      this.setData({ asking: 'reject', reason: '', reasonError: '' });
    },
    onPhone() {
      this.setData({ asking: 'phone', reason: '', reasonError: '' });
    },
    onClose() {
      this.setData({ asking: '' });
    },
    onReason({ detail }: Handled<string>) {
      this.setData({ reason: detail, reasonError: '' });
    },
    onConfirm() {
      const [asking, reason] = [this.data.asking, this.data.reason.trim()];
      if (!reason) this.setData({ reasonError: '请写明理由' });
      else void this.once('confirm', () => this.carryOut(asking, reason));
    },
    carryOut(asking: Asking, reason: string): Promise<void> {
      if (asking === 'approve') return this.approve(reason);
      return asking === 'reject' ? this.reject(reason) : this.revealPhone(reason);
    },
    async approve(reason: string) {
      this.show(await approveApplication(this.id(), Boolean(this.data.application.value?.boundElsewhere), reason));
      this.setData({ asking: '' });
      void wx.showToast({ title: '已通过', icon: 'none' });
    },
    async reject(reason: string) {
      this.show(await rejectApplication(this.id(), reason));
      this.setData({ asking: '' });
      void wx.showToast({ title: '已处理', icon: 'none' });
    },
    async revealPhone(reason: string) {
      const { number } = await applicantPhone(this.id(), reason);
      this.setData({ asking: '' });
      const { confirm } = await wx.showModal({ title: '申请人的手机号', content: number, cancelText: '关闭', confirmText: '拨打' });
      if (confirm) wx.makePhoneCall({ phoneNumber: number, fail: ({ errMsg }) => console.info(errMsg) });
    },
    show(value: ApplicationDetail) {
      this.setData({ application: { ...block<ApplicationDetail>(), state: 'ready', value } });
    },
  },
});
