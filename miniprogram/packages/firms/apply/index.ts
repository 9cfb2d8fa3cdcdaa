import { largeText } from '../../../behaviors/large-text';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { back } from '../../../phone/routes';
import { applyForFirm, findFirms } from '../../../services/firms';
import { chooseProof } from '../../../services/proofs';
import type { Firm } from '../../../shared/contracts/firms';

Component({
  behaviors: [largeText, singleFlight],
  data: { text: '', searched: '', found: [] as Firm[], firm: null as Firm | null, name: '', letterFile: '', faults: {} as Record<string, string> },
  methods: {
    onRefusePrivacy: () => back(),
    onText({ detail }: Handled<string>) {
      this.setData({ text: detail, 'faults.firm': '' });
    },
    onSearch() {
      void this.once('search', async () => {
        const text = this.data.text.trim();
        if (!text) return this.setData({ 'faults.firm': '请填写事务所名称' });
        this.setData({ found: await findFirms(text), searched: text });
      });
    },
    onFirm({ currentTarget }: Handled<unknown, { index: number }>) {
      this.setData({ firm: this.data.found[currentTarget.dataset.index] ?? null, 'faults.firm': '' });
    },
    onOther() {
      this.setData({ firm: null });
    },
    onName({ detail }: Handled<string>) {
      this.setData({ name: detail, 'faults.name': '' });
    },
    onLetter() {
      void this.once('letter', async () => {
        const letter = await chooseProof();
        if (letter) this.setData({ letterFile: letter.fileId, 'faults.letter': '' });
      });
    },
    onApply() {
      void this.once('apply', async () => {
        if (!this.isWhole()) return;
        const { firm, name, letterFile } = this.data;
        await applyForFirm({ firmId: firm!.id, name: name.trim(), letterFile });
        await wx.showModal({ title: '申请已提交', content: '协会审核后会在「消息」里通知您。', showCancel: false, confirmText: '知道了' });
        back();
      });
    },
    isWhole(): boolean {
      const { firm, name, letterFile } = this.data;
      const faults = {
        ...(!firm && { firm: '请先查找并选择事务所' }),
        ...(!name.trim() && { name: '请填写您的姓名' }),
        ...(!letterFile && { letter: '请上传盖章的授权书' }),
      };
      this.setData({ faults });
      return Object.keys(faults).length === 0;
    },
  },
});
