import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { open, verifyPledgePath } from '../../../phone/routes';
import { drawPledgeCode, pledgeCertificate } from '../../../services/pledges';
import type { PledgeCertificate } from '../../../shared/contracts/pledges';
import { passagesOf, type Passage } from '../passages';
import { pushes } from '../pushes';
import { groupsOf } from './groups';
import { pictureOf, saveToAlbum } from './saving';
import { certificateNames, legalSentence, statementOf } from './words';

interface Shown {
  certificate: PledgeCertificate;
  heading: string;
  statement: string;
  hash: string[];
  passages: Passage[];
}

function shown(certificate: PledgeCertificate): Shown {
  return { certificate, heading: certificateNames[certificate.kind], statement: statementOf(certificate), hash: groupsOf(certificate.hash), passages: passagesOf(certificate.text) };
}

Component({
  behaviors: [largeText, loading, pushes],
  /** `fresh`: just signed. */
  properties: { certificateId: String, fresh: String },
  data: { of: block<Shown>(), code: block<string>(), legalSentence, textOpen: false },
  methods: {
    onLoad() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    async refresh() {
      await Promise.all([this.load('of', async () => shown(await pledgeCertificate(this.id()))), this.drawCode()]);
    },
    drawCode() {
      return this.load('code', async () => (await drawPledgeCode(this.id())).picture);
    },
    id(): string {
      return decodeURIComponent(this.data.certificateId);
    },
    /** What is shared is the public page: nobody is shown more than a stranger with the code. */
    onShareAppMessage() {
      const { certificate } = this.data.of.value ?? {};
      return { title: certificate ? `${certificateNames[certificate.kind]}：${certificate.title}` : '诚信承诺证书核验', path: verifyPledgePath(certificate?.code ?? '') };
    },
    onVerify() {
      open(verifyPledgePath(this.data.of.value?.certificate.code ?? ''));
    },
    onText() {
      this.setData({ textOpen: !this.data.textOpen });
    },
    onCopyCode() {
      void wx.setClipboardData({ data: this.data.of.value!.certificate.code });
    },
    onHandwriting() {
      void wx.previewImage({ urls: [this.data.of.value!.certificate.handwriting!] });
    },
    onSave() {
      void this.once('save', async () => {
        const code = this.data.code.value ?? (await this.drawCode());
        if (!code) return;
        const path = await pictureOf(await this.canvas(), this.data.of.value!.certificate, code);
        if (await saveToAlbum(path)) void wx.showToast({ title: '已保存到相册', icon: 'none' });
      });
    },
    canvas(): Promise<WechatMiniprogram.Canvas> {
      return new Promise((resolve) => {
        this.createSelectorQuery()
          .select('#sheet')
          .fields({ node: true })
          .exec(([found]: { node: WechatMiniprogram.Canvas }[]) => resolve(found!.node));
      });
    },
  },
});
