import { asFailure } from '../../../../phone/call-failure';
import type { Handled } from '../../../../phone/handled';
import { chooseDocuments, choosePictures, uploadEvidence, type ChosenFile } from '../../../../services/evidence';
import { faultOfFile, itemOf, mostEvidence, paperItem, type EvidenceItem } from '../../evidence';

type OnItem = Handled<unknown, { id: string }>;
type Way = 'picture' | 'pdf';

const choosers: Record<Way, (count: number) => Promise<ChosenFile[]>> = { picture: choosePictures, pdf: chooseDocuments };

/** The list of evidence. The page keeps it: whatever changes is told at once. */
Component({
  options: { addGlobalClass: true },
  properties: {
    items: { type: Array, value: [] as EvidenceItem[] },
    folder: String,
    /** Has read what must never be uploaded. */
    briefed: Boolean,
    fault: String,
  },
  data: { most: mostEvidence, percents: {} as Record<string, number>, asking: '' as Way | '', refusal: '' },
  methods: {
    onAdd({ currentTarget }: Handled<unknown, { way: Way }>) {
      const { way } = currentTarget.dataset;
      if (this.data.briefed) void this.add(way);
      else this.setData({ asking: way });
    },
    onBriefed() {
      const way = this.data.asking as Way;
      this.setData({ asking: '' });
      this.triggerEvent('briefed');
      void this.add(way);
    },
    onCloseBriefing() {
      this.setData({ asking: '' });
    },
    onPaper() {
      this.setData({ asking: '' });
      this.put([...this.data.items, paperItem()]);
    },
    async add(way: Way) {
      this.setData({ refusal: '' });
      try {
        await this.take(await choosers[way](mostEvidence - this.data.items.length));
      } catch (error) {
        this.setData({ refusal: asFailure(error).message });
      }
    },
    async take(chosen: ChosenFile[]) {
      const faults = chosen.map(faultOfFile);
      const items = chosen.filter((_, index) => faults[index] === null).map((file, index) => itemOf(file, this.data.items.length + index + 1));
      this.setData({ refusal: faults.find((fault) => fault !== null) ?? '' });
      this.put([...this.data.items, ...items]);
      for (const { id } of items) await this.send(id);
    },
    async send(id: string) {
      const item = this.data.items.find((each: EvidenceItem) => each.id === id);
      if (!item?.path || item.form === 'paper') return;
      this.setData({ [`percents.${id}`]: 0 });
      this.patch(id, { state: 'uploading', fault: '' });
      try {
        const file = await uploadEvidence(this.data.folder, { path: item.path, form: item.form }, (percent) => this.sent(id, percent));
        this.patch(id, { state: 'ready', file });
      } catch (error) {
        this.patch(id, { state: 'failed', fault: asFailure(error).message });
      }
    },
    /** Not saved with the draft, and not told for every kilobyte. */
    sent(id: string, percent: number) {
      if (percent - (this.data.percents[id] ?? 0) >= 5 || percent === 100) this.setData({ [`percents.${id}`]: percent });
    },
    onTitle({ detail, currentTarget }: Handled<string, { id: string }>) {
      this.patch(currentTarget.dataset.id, { title: detail });
    },
    onAgain({ currentTarget }: OnItem) {
      void this.send(currentTarget.dataset.id);
    },
    onRemove({ currentTarget }: OnItem) {
      this.put(this.data.items.filter(({ id }: EvidenceItem) => id !== currentTarget.dataset.id));
    },
    onLook({ currentTarget }: OnItem) {
      const path = this.data.items.find(({ id }: EvidenceItem) => id === currentTarget.dataset.id)?.path;
      if (path) void wx.previewImage({ urls: [path] });
    },
    patch(id: string, changes: Partial<EvidenceItem>) {
      this.put(this.data.items.map((item: EvidenceItem) => (item.id === id ? { ...item, ...changes } : item)));
    },
    put(items: EvidenceItem[]) {
      this.setData({ items });
      this.triggerEvent('change', { items });
    },
  },
});
