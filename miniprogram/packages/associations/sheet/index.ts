import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import type { Handled } from '../../../phone/handled';
import * as routes from '../../../phone/routes';
import { readSheet } from '../../../services/associations';
import type { AssociationPlace } from '../../../shared/contracts/associations';
import { groupsOf } from './lines';

interface Shown {
  association: AssociationPlace;
  mayChange: boolean;
  groups: ReturnType<typeof groupsOf>;
}

Component({
  behaviors: [largeText, loading],
  properties: { associationId: String },
  data: { sheet: block<Shown>() },
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
      await this.load('sheet', async () => {
        const managed = await readSheet(this.id());
        return { association: managed.association, mayChange: managed.mayChange, groups: groupsOf(managed) };
      });
    },
    onLine({ currentTarget }: Handled<unknown, { field: string }>) {
      if (this.data.sheet.value?.mayChange) routes.open(routes.policyFieldPath(this.id(), currentTarget.dataset.field));
    },
    onVersions() {
      routes.open(routes.policyVersionsPath(this.id()));
    },
    onShown() {
      routes.open(routes.associationPath(this.id()));
    },
    id(): string {
      return decodeURIComponent(this.data.associationId);
    },
  },
});
