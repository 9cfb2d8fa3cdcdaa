import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { open, publishMatterPath } from '../../../phone/routes';
import { askMember, assignMatter, matterColleagues, readManagedAttachment, readManagedMatter, referMatter, replyToMember } from '../../../services/matters';
import { typicalStateLabels, type ManagedMatterDetail } from '../../../shared/contracts/matters';
import { showFile } from '../shown-file';
import { typicalTones } from '../tones';
import { deedsOf, type Deed } from './deeds';

interface Choice {
  id: string;
  name: string;
}

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { matterId: String },
  data: {
    matter: block<ManagedMatterDetail>(),
    typicalStates: typicalStateLabels as Record<string, string>,
    typicalTones: typicalTones as Record<string, string>,
    deeds: [] as Deed[],
    labels: [] as string[],
    chosen: 0,
    /** What is written stays, whichever deed it is for and whatever becomes of it. */
    texts: {} as Record<string, string>,
    fault: '',
    /** People or levels to choose from. */
    sheet: '' as '' | 'colleague' | 'level',
    choices: [] as Choice[],
  },
  methods: {
    onShow() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    async refresh() {
      const value = await this.load('matter', () => readManagedMatter(this.id()));
      if (value) this.offer(value);
    },
    offer(value: ManagedMatterDetail) {
      const deeds = deedsOf(value);
      this.setData({ deeds, labels: deeds.map(({ label }) => label), chosen: Math.min(this.data.chosen, Math.max(0, deeds.length - 1)) });
    },
    id(): string {
      return decodeURIComponent(this.data.matterId);
    },
    revision(): number {
      return this.data.matter.value?.revision ?? 1;
    },
    onFile({ detail }: Handled<{ number: number }>) {
      void this.once('file', async () => showFile(await readManagedAttachment(this.id(), detail.number)));
    },
    onTake() {
      void this.once('take', async () => this.show(await assignMatter(this.id(), this.revision())));
    },
    onColleagues() {
      void this.once('colleagues', async () => {
        const choices = (await matterColleagues()).map(({ staffId, name }) => ({ id: staffId, name }));
        this.setData({ sheet: 'colleague', choices });
      });
    },
    onDeed({ detail }: Handled<{ index: number }>) {
      this.setData({ chosen: detail.index, fault: '' });
    },
    onTyped({ detail }: Handled<string>) {
      this.setData({ [`texts.${this.deed().name}`]: detail, fault: '' });
    },
    deed(): Deed {
      return this.data.deeds[this.data.chosen]!;
    },
    text(): string {
      return (this.data.texts[this.deed().name] ?? '').trim();
    },
    onSend() {
      const { name, label } = this.deed();
      if (!this.text()) this.setData({ fault: name === 'refer' ? '请写明转交的理由' : `请填写${label}的内容` });
      else if (name === 'refer') this.setData({ sheet: 'level', choices: this.data.matter.value?.levels ?? [] });
      else void this.once('send', async () => this.show(await (name === 'reply' ? replyToMember : askMember)(this.id(), this.revision(), this.text())));
    },
    onPick({ currentTarget }: Handled<unknown, { id: string }>) {
      const [sheet, { id }] = [this.data.sheet, currentTarget.dataset];
      void this.once('send', async () => {
        this.show(await (sheet === 'level' ? referMatter(this.id(), this.revision(), id, this.text()) : assignMatter(this.id(), this.revision(), id)));
      });
    },
    onClose() {
      this.setData({ sheet: '' });
    },
    onPublish() {
      open(publishMatterPath(this.id()));
    },
    show(value: ManagedMatterDetail) {
      this.setData({ matter: { ...block<ManagedMatterDetail>(), state: 'ready', value }, texts: {}, sheet: '' });
      this.offer(value);
      void wx.showToast({ title: '已完成', icon: 'none' });
    },
  },
});
