import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import type { Handled } from '../../../phone/handled';
import { promisesPath, open } from '../../../phone/routes';
import { readCatalogue } from '../../../services/catalogue';
import type { Catalogue } from '../../../shared/contracts/services';

/** The kinds on top, the services of the chosen one below; opens on a `kind`, or on the shelf where a service stands. */
Component({
  behaviors: [largeText, loading],
  properties: { associationId: String, kind: String, serviceId: String },
  data: { catalogue: block<Catalogue>(), choices: [] as string[], chosen: 0 },
  methods: {
    onLoad() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onShareAppMessage() {
      return { title: '会员服务目录', path: '/packages/services/catalogue/index' };
    },
    async refresh() {
      const catalogue = await this.load('catalogue', async () => filled(await readCatalogue(decodeURIComponent(this.data.associationId))));
      if (!catalogue || this.data.choices.length > 0) return;
      const [kind, serviceId] = [decodeURIComponent(this.data.kind), decodeURIComponent(this.data.serviceId)];
      const at = catalogue.shelves.findIndex(({ id, services }) => id === kind || services.some((service) => service.id === serviceId));
      this.setData({ choices: catalogue.shelves.map(({ name }) => name), chosen: Math.max(at, 0) }, () => serviceId && at >= 0 && void wx.pageScrollTo({ selector: `#service-${serviceId}`, duration: 200, offsetTop: -16 }));
    },
    onChoose({ detail }: Handled<{ index: number }>) {
      this.setData({ chosen: detail.index });
    },
    onCoverage: () => open(promisesPath('national-measures')),
  },
});

/** A kind of the measures stays in sight when it is empty; a shelf of ours does not. */
function filled({ association, shelves }: Catalogue): Catalogue {
  return { association, shelves: shelves.filter(({ citation, services }) => citation !== null || services.length > 0) };
}
