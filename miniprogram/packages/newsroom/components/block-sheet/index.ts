import type { Handled } from '../../../../phone/handled';
import { bodyFault, textOf } from '../../../../shared/article-body';
import type { Block, Run } from '../../../../shared/contracts/article-body';
import { cut, marked, retyped } from '../../../../shared/runs';
import { blocksOf, emptyWriting, mannerLabels, writingOf, type Manner, type Writing } from '../../writing';

const manners = Object.keys(mannerLabels) as Manner[];
const choices = manners.map((manner) => mannerLabels[manner]);

interface Range {
  start: number;
  end: number;
}

/** One block while it is written. Bold and links belong to the words that are selected in the field. */
Component({
  options: { addGlobalClass: true },
  properties: {
    shown: Boolean,
    block: { type: Object, value: null as unknown as Block },
    fresh: Boolean,
    first: Boolean,
    last: Boolean,
  },
  data: { choices, manner: 0, text: '', runs: [] as Run[], preview: [] as Block[], caption: '', fault: '', linking: null as Range | null, linkWords: '', link: '' },
  observers: {
    shown(shown: boolean) {
      if (shown) this.open(this.data.block as Block | null);
    },
  },
  methods: {
    open(block: Block | null) {
      const writing: Writing = !block || block.type === 'picture' ? emptyWriting() : writingOf(block);
      this.setData({ manner: manners.indexOf(writing.manner), text: textOf(writing.runs), caption: block?.type === 'picture' ? block.caption : '', fault: '', linking: null });
      this.put(writing.runs);
    },
    writing(): Writing {
      return { manner: manners[this.data.manner]!, runs: this.data.runs };
    },
    /** Bold and links do not show in the field: where there are some, the words stand below it as they will be read. */
    put(runs: Run[]) {
      this.setData({ runs });
      this.setData({ preview: runs.some(({ bold, link }) => bold ?? link) ? blocksOf(this.writing()) : [] });
    },
    onManner({ detail }: Handled<{ index: number }>) {
      this.setData({ manner: detail.index, fault: '' });
      this.put(this.data.runs);
    },
    onTyped({ detail }: Handled<string>) {
      this.setData({ text: detail, fault: '' });
      this.put(retyped(this.data.runs, detail));
    },
    onCaption({ detail }: Handled<string>) {
      this.setData({ caption: detail, fault: '' });
    },
    onBold() {
      void this.selected().then((range) => range && this.bold(range));
    },
    bold({ start, end }: Range) {
      const isBold = cut(this.data.runs, start, end).every(({ bold }) => bold);
      this.put(marked(this.data.runs, start, end, { bold: isBold ? null : true }));
    },
    onLink() {
      void this.selected().then((range) => range && this.askForLink(range));
    },
    askForLink(range: Range) {
      const within = cut(this.data.runs, range.start, range.end);
      this.setData({ linking: range, linkWords: textOf(within), link: within.find(({ link }) => link)?.link ?? '' });
    },
    onLinked({ detail }: Handled<{ link: string | null }>) {
      const { start, end } = this.data.linking!;
      this.put(marked(this.data.runs, start, end, detail));
      this.setData({ linking: null });
    },
    onLinkClosed() {
      this.setData({ linking: null });
    },
    /** Null, and a word on how it is done, when nothing is selected. */
    async selected(): Promise<Range | null> {
      const range = await wx.getSelectedTextRange({}).catch(nothing);
      if (range.end > range.start && range.end <= this.data.text.length) return range;
      void wx.showToast({ title: '请先在文字里选中几个字', icon: 'none' });
      return null;
    },
    onDone() {
      const blocks = this.blocks();
      const fault = bodyFault(blocks, 'any');
      if (fault) return this.setData({ fault: fault.replace(/^正文第 \d+ 段的?/, '这一段') });
      this.triggerEvent('written', { blocks });
    },
    blocks(): Block[] {
      const block = this.data.block as Block | null;
      return !this.data.fresh && block?.type === 'picture' ? [{ ...block, caption: this.data.caption.trim() }] : blocksOf(this.writing());
    },
    onRemove() {
      this.triggerEvent('written', { blocks: [] });
    },
    onUp() {
      this.triggerEvent('move', { by: -1 });
    },
    onDown() {
      this.triggerEvent('move', { by: 1 });
    },
    onInsert({ currentTarget }: Handled<unknown, { what: string }>) {
      this.triggerEvent('insert', currentTarget.dataset);
    },
    /** Closing keeps what was written, as far as it can be kept. */
    onClose() {
      const blocks = this.blocks();
      if (this.data.fresh && blocks.length === 0) this.triggerEvent('close');
      else this.onDone();
    },
  },
});

/** A field without the keyboard has nothing selected. */
function nothing(): Range {
  return { start: 0, end: 0 };
}
