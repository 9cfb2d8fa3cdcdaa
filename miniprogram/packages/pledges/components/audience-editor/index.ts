import { asFailure } from '../../../../phone/call-failure';
import type { Handled } from '../../../../phone/handled';
import { readAssociation } from '../../../../services/associations';
import { findFirms } from '../../../../services/firms';
import type { AssociationName } from '../../../../shared/contracts/members';
import { pledgeAudienceKindLabels, type PledgeAudienceKind } from '../../../../shared/contracts/pledge-campaigns';
import { sides } from '../../edit/form';

type OnId = Handled<unknown, { id: string }>;

const toggled = <Item extends { id: string }>(items: Item[], item: Item) => (items.some(({ id }) => id === item.id) ? items.filter(({ id }) => id !== item.id) : [...items, item]);

/** Which people, of which associations and firms. The page keeps it: whatever changes is told at once. */
Component({
  options: { addGlobalClass: true },
  properties: {
    side: Number,
    kinds: { type: Array, value: [] as PledgeAudienceKind[] },
    places: { type: Array, value: [] as AssociationName[] },
    firms: { type: Array, value: [] as { id: string; name: string }[] },
    associationId: String,
    fault: String,
  },
  data: { labels: pledgeAudienceKindLabels as Record<string, string>, offered: [] as PledgeAudienceKind[], below: [] as AssociationName[], search: '', found: [] as { id: string; name: string; chosen: boolean }[], said: '', chosen: {} as Record<string, boolean> },
  observers: {
    side(side: number) {
      const { kinds } = sides[side]!;
      this.setData({ offered: kinds.length > 1 ? kinds : [] });
    },
    associationId(associationId: string) {
      if (associationId) void this.readBelow(associationId);
    },
    'kinds, places, firms'(kinds: PledgeAudienceKind[], places: AssociationName[], firms: { id: string }[]) {
      this.setData({ chosen: Object.fromEntries([...kinds, ...places.map(({ id }) => id), ...firms.map(({ id }) => id)].map((key) => [key, true])) });
    },
  },
  methods: {
    /** Without the list the campaign is for all of them, which is said. */
    async readBelow(associationId: string) {
      try {
        const { below } = await readAssociation(associationId);
        this.setData({ below: below.map(({ id, name }) => ({ id, name })) });
      } catch (error) {
        asFailure(error);
      }
    },
    onKind({ currentTarget }: Handled<unknown, { kind: PledgeAudienceKind }>) {
      const { kind } = currentTarget.dataset;
      const kinds = this.data.kinds as PledgeAudienceKind[];
      this.triggerEvent('change', { kinds: kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind] });
    },
    onPlace({ currentTarget }: OnId) {
      const place = this.data.below.find(({ id }) => id === currentTarget.dataset.id)!;
      this.triggerEvent('change', { places: toggled(this.data.places as AssociationName[], place) });
    },
    onSearch({ detail }: Handled<string>) {
      const text = detail.trim();
      if (text) void this.find(text);
      else this.setData({ found: [], said: '' });
    },
    async find(text: string) {
      try {
        const found = (await findFirms(text)).slice(0, 10).map(({ id, name }) => ({ id, name, chosen: false }));
        this.setData({ found, said: found.length ? '' : '没有找到，请从名称的开头写起' });
      } catch (error) {
        this.setData({ found: [], said: asFailure(error).message });
      }
    },
    onFound({ currentTarget }: OnId) {
      const { id, name } = this.data.found.find((firm) => firm.id === currentTarget.dataset.id)!;
      this.triggerEvent('change', { firms: toggled(this.data.firms as { id: string; name: string }[], { id, name }) });
    },
    onRemove({ currentTarget }: OnId) {
      this.triggerEvent('change', { firms: (this.data.firms as { id: string; name: string }[]).filter(({ id }) => id !== currentTarget.dataset.id) });
    },
  },
});
