import { singleFlight } from '../../../../behaviors/single-flight';
import type { Handled } from '../../../../phone/handled';
import { unlessCancelled } from '../../../../services/proofs';
import { sortPasted } from '../../../../services/newsroom';
import type { PastedText } from '../../../../shared/contracts/news-editing';
import { longestPaste } from '../../../../shared/pasting';

/** What was copied elsewhere is sorted into blocks, looked at, and only then put into the text. */
Component({
  behaviors: [singleFlight],
  options: { addGlobalClass: true },
  properties: { shown: Boolean },
  data: { text: '', pasted: null as PastedText | null, left: '', fault: '' },
  observers: {
    shown(shown: boolean) {
      if (shown) this.setData({ text: '', pasted: null, fault: '' });
    },
  },
  methods: {
    onTyped({ detail }: Handled<string>) {
      this.setData({ text: detail, fault: '' });
    },
    onClipboard() {
      void this.once('sort', async () => {
        const clipboard = await unlessCancelled(wx.getClipboardData());
        if (!clipboard) return;
        this.setData({ text: clipboard.data, fault: '' });
        await this.sort();
      });
    },
    onSort() {
      void this.once('sort', () => this.sort());
    },
    async sort() {
      const { text } = this.data;
      if (!text.trim()) return this.setData({ fault: '还没有可以粘贴的内容，请先复制' });
      if (text.length > longestPaste) return this.setData({ fault: `内容太多，一次最多 ${longestPaste / 10_000} 万字，请分几次粘贴` });
      const pasted = await sortPasted(text);
      if (pasted.body.length === 0) return this.setData({ fault: '这里面没有能放进正文的文字' });
      this.setData({ pasted, left: leftWords(pasted) });
    },
    onInsert() {
      this.triggerEvent('pasted', { blocks: this.data.pasted!.body });
    },
    onBack() {
      this.setData({ pasted: null });
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});

function leftWords({ pictures, links }: PastedText): string {
  const left = [...(pictures > 0 ? [`${pictures} 张图片（请用「加图片」另外添加）`] : []), ...(links > 0 ? [`${links} 个不能使用的链接`] : [])];
  return left.length > 0 ? `没有带过来的：${left.join('、')}` : '';
}
