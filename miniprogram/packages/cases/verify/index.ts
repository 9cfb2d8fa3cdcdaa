import { largeText } from '../../../behaviors/large-text';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { verifyNotice } from '../../../services/cases';
import { caseNoticeKindLabels, type CaseNoticeActions } from '../../../shared/contracts/case-notices';
import { codeIn } from './code';

type Found = CaseNoticeActions['verifyNotice']['value'];

/** For everybody who holds a notice. */
Component({
  behaviors: [largeText, singleFlight],
  properties: { code: String, scene: String },
  data: { kinds: caseNoticeKindLabels as Record<string, string>, text: '', fault: '', asked: '', found: null as Found },
  methods: {
    onLoad() {
      const given = codeIn(this.data.code || this.data.scene);
      if (given) this.ask(given);
    },
    onTyped({ detail }: Handled<string>) {
      this.setData({ text: detail, fault: '' });
    },
    onVerify() {
      const code = codeIn(this.data.text);
      if (code) this.ask(code);
      else this.setData({ fault: '请填写告知书上的校验码' });
    },
    onScan() {
      void this.once('scan', async () => {
        const scanned = await wx.scanCode({}).catch(({ errMsg }: { errMsg: string }) => (/cancel/.test(errMsg) ? null : Promise.reject(new Error(errMsg))));
        if (scanned) this.ask(codeIn(scanned.result));
      });
    },
    ask(code: string) {
      this.setData({ text: code, asked: '' });
      void this.once('verify', async () => {
        const found = await verifyNotice(code);
        this.setData({ found, asked: code });
      });
    },
  },
});
