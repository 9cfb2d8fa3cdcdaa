import { largeText } from '../../../behaviors/large-text';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { bind } from '../../../services/members';
import { applyPath, back, open } from '../../../phone/routes';
import { nowIAm } from '../../../services/session';
import { phoneRefusal, type PhoneGiven } from './phone-refusal';

type Typed = Handled<string>;

Component({
  behaviors: [largeText, singleFlight],
  data: { certificateNumber: '', name: '', certificateError: '', nameError: '', complete: false },
  observers: {
    'certificateNumber, name'(certificateNumber: string, name: string) {
      this.setData({ complete: certificateNumber.trim() !== '' && name.trim() !== '' });
    },
  },
  methods: {
    onCertificateNumber({ detail }: Typed) {
      this.setData({ certificateNumber: detail, certificateError: '' });
    },
    onName({ detail }: Typed) {
      this.setData({ name: detail, nameError: '' });
    },
    /** WeChat's phone sheet opens by itself: it is offered only once there is something to compare the number with. */
    onIncomplete() {
      const { certificateNumber, name } = this.data;
      this.setData({
        certificateError: certificateNumber.trim() ? '' : '请填写证书编号',
        nameError: name.trim() ? '' : '请填写姓名',
      });
    },
    onPhone({ detail }: Handled<PhoneGiven>) {
      const { code } = detail;
      if (!code) {
        void wx.showToast({ title: phoneRefusal(detail), icon: 'none', duration: 3000 });
        return;
      }
      void this.once('bind', () => this.bindWith(code));
    },
    onApply: () => open(applyPath('binding')),
    onEmployee: () => open(applyPath('employee')),
    onRefusePrivacy: () => back(),
    async bindWith(phoneCode: string) {
      const { certificateNumber, name } = this.data;
      nowIAm(await bind({ certificateNumber: certificateNumber.trim(), name: name.trim(), phoneCode }));
      back();
      void wx.showToast({ title: '绑定成功' });
    },
  },
});
