import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import type { Handled } from '../../../phone/handled';
import * as routes from '../../../phone/routes';
import { readTree } from '../../../services/associations';
import { associationLevelLabels, type ManagedTree } from '../../../shared/contracts/associations';

function shown(tree: ManagedTree) {
  const { association, below, disputed } = tree;
  return {
    ...tree,
    level: associationLevelLabels[association.level],
    cities: association.cities.join('、'),
    below: below.map((each) => ({ id: each.id, name: each.name, cities: each.cities.join('、') || '没有指定城市' })),
    disputed: disputed.map(({ city, names }) => ({ city, text: `${names.join('和')}都负责${city}。请让其中一个移除这个城市，否则${city}的会员不能确定归属。` })),
    mayFound: tree.mayChange && association.level !== 'city',
  };
}

Component({
  behaviors: [largeText, loading],
  properties: { associationId: String },
  data: { tree: block<ReturnType<typeof shown>>() },
  methods: {
    /** Again after every change. */
    onShow() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    async refresh() {
      await this.load('tree', async () => shown(await readTree(this.id())));
    },
    onBelow({ currentTarget }: Handled<unknown, { id: string }>) {
      routes.open(routes.treePath(currentTarget.dataset.id));
    },
    onPlace() {
      routes.open(routes.placePath(this.id()));
    },
    onSheet() {
      routes.open(routes.sheetPath(this.id()));
    },
    onFound() {
      routes.open(routes.foundPath(this.id()));
    },
    id(): string {
      return decodeURIComponent(this.data.associationId);
    },
  },
});
