import type { Handled } from '../../../../phone/handled';
import type { Block } from '../../../../shared/contracts/article-body';
import { moved, replaced } from '../../arranging';

/** Where the sheet stands: on a block, or before it when something new is written there. */
interface Place {
  at: number;
  isNew: boolean;
}

/** The text as readers will see it; a block that is tapped opens on a sheet. The page keeps the body: whatever changes is told at once. */
Component({
  options: { addGlobalClass: true },
  properties: {
    body: { type: Array, value: [] as Block[] },
    /** Where pictures can be seen now, by their file. */
    addresses: { type: Object, value: {} as Record<string, string> },
    busy: Boolean,
    fault: String,
  },
  data: { shown: [] as Block[][], place: null as Place | null, opened: null as Block | null },
  observers: {
    'body, addresses'(body: Block[], addresses: Record<string, string>) {
      this.setData({ shown: body.map((block) => [block.type === 'picture' ? { ...block, file: addresses[block.file] ?? block.file } : block]) });
    },
  },
  methods: {
    onEdit({ currentTarget }: Handled<unknown, { at: number }>) {
      const { at } = currentTarget.dataset;
      this.setData({ place: { at, isNew: false }, opened: this.data.body[at] ?? null });
    },
    onWrite() {
      this.write(this.data.body.length);
    },
    write(at: number) {
      this.setData({ place: { at, isNew: true }, opened: null });
    },
    onPicture() {
      this.triggerEvent('picture', { at: this.data.body.length });
    },
    onPaste() {
      this.triggerEvent('paste', { at: this.data.body.length });
    },
    /** What is on the sheet takes the place of the block; nothing on it takes it away. */
    onWritten({ detail }: Handled<{ blocks: Block[] }>) {
      const place = this.data.place!;
      this.put(replaced(this.data.body, place.at, place.isNew ? 0 : 1, detail.blocks));
      this.setData({ place: null });
    },
    onMove({ detail }: Handled<{ by: -1 | 1 }>) {
      const { at } = this.data.place!;
      const body = moved(this.data.body, at, detail.by);
      if (body !== this.data.body) this.setData({ place: { at: at + detail.by, isNew: false } });
      this.put(body);
    },
    onInsert({ detail }: Handled<{ what: 'words' | 'picture' | 'paste' }>) {
      const after = this.data.place!.at + 1;
      this.setData({ place: null });
      if (detail.what === 'words') this.write(after);
      else this.triggerEvent(detail.what, { at: after });
    },
    onClose() {
      this.setData({ place: null });
    },
    put(body: Block[]) {
      if (body !== this.data.body) this.triggerEvent('change', { body });
    },
  },
});
