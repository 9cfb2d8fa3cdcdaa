import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import type { Handled } from '../../../phone/handled';
import { associationPath, open } from '../../../phone/routes';
import { readAssociation } from '../../../services/associations';
import { shown } from './shown';

Component({
  behaviors: [largeText, loading],
  /** None: the root. */
  properties: { associationId: String },
  data: { association: block<ReturnType<typeof shown>>() },
  methods: {
    onLoad() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    async refresh() {
      await this.load('association', async () => shown(await readAssociation(decodeURIComponent(this.data.associationId))));
    },
    onShareAppMessage() {
      const { value } = this.data.association;
      return { title: value?.name ?? '协会与牵头部门', path: associationPath(value?.id ?? '') };
    },
    onCall() {
      const phoneNumber = this.data.association.value?.department?.phone;
      if (phoneNumber) void wx.makePhoneCall({ phoneNumber }).catch(() => null); // closing the question is no fault
    },
    onAssociation({ currentTarget }: Handled<unknown, { id: string }>) {
      open(associationPath(currentTarget.dataset.id));
    },
  },
});
