import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { associationPath, kindPath, open } from '../../../phone/routes';
import { readAssociation, servingAssociation } from '../../../services/associations';
import { shown } from './shown';

Component({
  behaviors: [largeText, loading, singleFlight],
  /** None: the root. */
  properties: { associationId: String },
  data: { association: block<ReturnType<typeof shown>>(), city: '', unserved: '' },
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
    onCity({ detail }: Handled<string>) {
      this.setData({ city: detail, unserved: '' });
    },
    onFind() {
      void this.once('find', async () => {
        const city = this.data.city.trim();
        if (!city) return this.setData({ unserved: '请填写城市，例如甲市。' });
        const association = await servingAssociation(city);
        if (association) open(associationPath(association.id));
        else this.setData({ unserved: `还没有协会负责“${city}”。请核对城市名称，或联系上级协会。` });
      });
    },
    onKind({ currentTarget }: Handled<unknown, { kind: string }>) {
      open(kindPath(this.data.association.value?.id ?? '', currentTarget.dataset.kind));
    },
    onAssociation({ currentTarget }: Handled<unknown, { id: string }>) {
      open(associationPath(currentTarget.dataset.id));
    },
  },
});
