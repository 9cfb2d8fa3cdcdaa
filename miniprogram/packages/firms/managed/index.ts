import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { pagedList, paging } from '../../../behaviors/paging';
import type { Handled } from '../../../phone/handled';
import { firmApplicationPath, managedFirmPath, open, registerFirmPath } from '../../../phone/routes';
import { managedFirms, waitingFirmApplications } from '../../../services/firms';
import type { ManagedFirm } from '../../../shared/contracts/firms';
import { branchesText, shownApplication, type ShownApplication } from '../shown';

interface Shown extends Pick<ManagedFirm, 'id' | 'name'> {
  about: string;
}

function shown(firm: ManagedFirm): Shown {
  const administrators = firm.administrators > 0 ? `${firm.administrators} 位管理员` : '没有管理员';
  return { id: firm.id, name: firm.name, about: `${firm.city} · ${branchesText(firm)} · ${administrators}` };
}

const waiting = async () => (await waitingFirmApplications({ limit: 50 })).items.map(shownApplication);

Component({
  behaviors: [largeText, loading, paging],
  data: { text: '', list: pagedList<Shown>(), waiting: block<ShownApplication[]>() },
  methods: {
    onShow() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage((cursor) => this.ask(cursor));
    },
    async refresh() {
      await Promise.all([this.firstPage((cursor) => this.ask(cursor)), this.loadWaiting()]);
    },
    async ask(cursor: string | undefined) {
      const text = this.data.text.trim();
      const { items, next } = await managedFirms({ ...(text && { text }), ...(cursor && { cursor }) });
      return { items: items.map(shown), next };
    },
    loadWaiting() {
      return this.load('waiting', waiting);
    },
    onText({ detail }: Handled<string>) {
      this.setData({ text: detail });
    },
    onSearch() {
      void this.firstPage((cursor) => this.ask(cursor), true);
    },
    onRegister: () => open(registerFirmPath('')),
    onFirm: ({ currentTarget }: Handled<unknown, { id: string }>) => open(managedFirmPath(currentTarget.dataset.id)),
    onApplication: ({ currentTarget }: Handled<unknown, { id: string }>) => open(firmApplicationPath(currentTarget.dataset.id)),
  },
});
