import { largeText } from '../../../behaviors/large-text';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { verifyPledgePath } from '../../../phone/routes';
import { verifyPledge } from '../../../services/pledges';
import { pledgeKindLabels, pledgeVerdictLabels, type PledgeVerification } from '../../../shared/contracts/pledges';
import { groupsOf } from '../certificate/groups';
import { legalSentence, momentOf } from '../certificate/words';
import { codeIn } from './code';

/** For everybody who has a certificate before them, with or without an account. */
Component({
  behaviors: [largeText, singleFlight],
  properties: { code: String, scene: String },
  data: {
    kinds: pledgeKindLabels as Record<string, string>,
    verdicts: pledgeVerdictLabels,
    legalSentence,
    text: '',
    fault: '',
    found: null as PledgeVerification | null,
    hash: [] as string[],
    signedAt: '',
  },
  methods: {
    onLoad() {
      const given = codeIn(this.data.code || this.data.scene);
      if (given) this.ask(given);
    },
    onShareAppMessage() {
      return { title: '诚信承诺证书核验', path: verifyPledgePath(this.data.text) };
    },
    onTyped({ detail }: Handled<string>) {
      this.setData({ text: detail, fault: '' });
    },
    onVerify() {
      const code = codeIn(this.data.text);
      if (code) this.ask(code);
      else this.setData({ fault: '请填写证书上的校验码' });
    },
    onScan() {
      void this.once('scan', async () => {
        const scanned = await wx.scanCode({}).catch(({ errMsg }: { errMsg: string }) => (/cancel/.test(errMsg) ? null : Promise.reject(new Error(errMsg))));
        if (scanned) this.ask(codeIn(scanned.result));
      });
    },
    /** The answer belongs to what stands in the field: an earlier one is gone at once. */
    ask(code: string) {
      this.setData({ text: code, found: null, fault: '' });
      void this.once('verify', async () => {
        const found = await verifyPledge(code);
        this.setData(found.result === 'valid' ? { found, hash: groupsOf(found.hash), signedAt: momentOf(found.signedAt) } : { found });
      });
    },
  },
});
