import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { manuscriptPath, replace } from '../../../phone/routes';
import { addToNews } from '../../../services/newsroom';
import type { Block } from '../../../shared/contracts/article-body';
import type { NewsContent } from '../../../shared/contracts/news-editing';
import { replaced } from '../arranging';
import { chooseDocument, choosePicture } from '../choosing';
import { pictureWarning } from '../content';
import { keeping } from '../keeping';

/** An article while it is written. Whatever is changed saves itself. */
Component({
  behaviors: [largeText, loading, singleFlight, keeping],
  data: { draft: block<true>(), parts: ['正文', '设置'], part: 0, pasteAt: -1, warning: '' },
  observers: {
    files() {
      this.setData({ warning: pictureWarning(this.data.files) });
    },
  },
  methods: {
    onLoad() {
      void this.read();
    },
    async read() {
      await this.load('draft', async () => {
        await this.takeUp();
        return true as const;
      });
    },
    onPart({ detail }: Handled<{ index: number }>) {
      this.setData({ part: detail.index });
    },
    onTitle({ detail }: Handled<string>) {
      this.change({ title: detail });
    },
    onBody({ detail }: Handled<{ body: Block[] }>) {
      this.change({ body: detail.body });
    },
    onSettings({ detail }: Handled<{ patch: Partial<NewsContent> }>) {
      this.change(detail.patch);
    },
    onPaste({ detail }: Handled<{ at: number }>) {
      this.setData({ pasteAt: detail.at });
    },
    onPasted({ detail }: Handled<{ blocks: Block[] }>) {
      this.change({ body: replaced(this.data.content.body, this.data.pasteAt, 0, detail.blocks) });
      this.onPasteClosed();
    },
    onPasteClosed() {
      this.setData({ pasteAt: -1 });
    },
    onPicture({ detail }: Handled<{ at: number }>) {
      void this.once('picture', async () => {
        const chosen = await choosePicture();
        if (!chosen || !(await this.begun())) return;
        const file = await addToNews('picture', this.data.id, chosen.path);
        this.addFile(file);
        const picture: Block = { type: 'picture', file: file.file, caption: '', width: chosen.width, height: chosen.height };
        this.change({ body: replaced(this.data.content.body, detail.at, 0, [picture]) });
      });
    },
    onCover() {
      void this.once('cover', async () => {
        const chosen = await choosePicture();
        if (!chosen || !(await this.begun())) return;
        const file = await addToNews('picture', this.data.id, chosen.path);
        this.addFile(file);
        this.change({ cover: file.file });
      });
    },
    onAttachment() {
      void this.once('attachment', async () => {
        const chosen = await chooseDocument();
        if (!chosen || !(await this.begun())) return;
        const { file } = await addToNews('document', this.data.id, chosen.path);
        this.change({ attachments: [...this.data.content.attachments, { file, name: chosen.name }] });
      });
    },
    /** Files are added to a draft that the cloud knows. */
    async begun(): Promise<boolean> {
      if (this.data.id || (await this.keep())) return true;
      void wx.showModal({ title: '还不能添加', content: `文章还没有保存上：${this.data.keptFault}`, showCancel: false, confirmText: '知道了' });
      return false;
    },
    onRetry() {
      void this.keep();
    },
    onDone() {
      void this.once('done', async () => {
        if (await this.keep()) return replace(manuscriptPath(this.data.id));
        await wx.showModal({ title: '还没有保存上', content: this.data.keptFault, showCancel: false, confirmText: '知道了' });
      });
    },
  },
});
