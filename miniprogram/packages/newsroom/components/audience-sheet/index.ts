import { block, loading } from '../../../../behaviors/loading';
import { singleFlight } from '../../../../behaviors/single-flight';
import type { Handled } from '../../../../phone/handled';
import { audienceKindLabels, audienceKinds, type Audience, type AudienceKind } from '../../../../shared/contracts/audience';
import { chosenPlaces, foundFirms, knownPlaces, withPlaces, type Place } from '../../places';

const kinds = audienceKinds.map((kind) => ({ kind, label: audienceKindLabels[kind] }));

/** For whom an article is: everybody, or kinds of people within some places. */
Component({
  behaviors: [loading, singleFlight],
  options: { addGlobalClass: true },
  properties: { shown: Boolean, audience: { type: Object, value: { reach: 'public' } as Audience } },
  data: { reaches: ['所有人（含访客）', '指定对象'], reach: 0, kinds, chosenKinds: {} as Record<string, boolean>, known: block<Place[]>(), chosen: [] as Place[], isChosen: {} as Record<string, boolean>, firmName: '', firms: null as Place[] | null, fault: '' },
  observers: {
    shown(shown: boolean) {
      if (shown) void this.open(this.data.audience as Audience);
    },
  },
  methods: {
    async open(audience: Audience) {
      const isMembers = audience.reach === 'members';
      this.setData({ reach: isMembers ? 1 : 0, chosenKinds: Object.fromEntries((isMembers ? audience.kinds : []).map((kind) => [kind, true])), firmName: '', firms: null, fault: '' });
      await this.read();
    },
    async read() {
      const audience = this.data.audience as Audience;
      const known = await this.load('known', knownPlaces);
      if (known && audience.reach === 'members') this.choose(await chosenPlaces(audience, known));
    },
    choose(chosen: Place[]) {
      this.setData({ chosen, isChosen: Object.fromEntries(chosen.map(({ id }) => [id, true])) });
    },
    onReach({ detail }: Handled<{ index: number }>) {
      this.setData({ reach: detail.index, fault: '' });
    },
    onKind({ currentTarget }: Handled<unknown, { kind: AudienceKind }>) {
      const { kind } = currentTarget.dataset;
      this.setData({ [`chosenKinds.${kind}`]: !this.data.chosenKinds[kind], fault: '' });
    },
    onPlace({ currentTarget }: Handled<unknown, { place: Place }>) {
      const { place } = currentTarget.dataset;
      const others = this.data.chosen.filter(({ id }) => id !== place.id);
      this.choose(others.length < this.data.chosen.length ? others : [...others, place]);
    },
    onFirmName({ detail }: Handled<string>) {
      this.setData({ firmName: detail });
    },
    onFindFirm() {
      const name = this.data.firmName.trim();
      if (name) void this.once('find', async () => this.setData({ firms: await foundFirms(name) }));
    },
    onConfirm() {
      if (this.data.reach === 0) return this.triggerEvent('chosen', { audience: { reach: 'public' } });
      const chosen = audienceKinds.filter((kind) => this.data.chosenKinds[kind]);
      if (chosen.length === 0) return this.setData({ fault: '请至少选择一类人' });
      this.triggerEvent('chosen', { audience: withPlaces(chosen, this.data.chosen) });
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
