import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { applyPath, open } from '../../../phone/routes';
import { myApplications, withdrawApplication } from '../../../services/members';
import { askAgain } from '../../../services/session';
import { askForPushes } from '../../../services/subscribe';
import { applicationKindLabels, applicationStateLabels, type MyApplication } from '../../../shared/contracts/members';
import { applicationResultTemplate } from '../../../shared/templates';
import { applicationTones } from '../application-tones';

Component({
  behaviors: [largeText, loading, singleFlight],
  /** Just sent: the moment to ask whether WeChat shall tell the result. */
  properties: { fresh: String },
  data: {
    kinds: applicationKindLabels as Record<string, string>,
    states: applicationStateLabels as Record<string, string>,
    tones: applicationTones as Record<string, string>,
    list: block<MyApplication[]>(),
    reminded: false,
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
      const list = await this.load('list', myApplications);
      if (list?.some(({ state }) => state === 'approved')) await askAgain().catch(() => null);
    },
    onRemind() {
      void this.once('remind', async () => {
        if ((await askForPushes(applicationResultTemplate)) !== null) this.setData({ reminded: true });
      });
    },
    onWithdraw({ currentTarget }: Handled<unknown, { id: string }>) {
      void this.once('withdraw', async () => {
        const { confirm } = await wx.showModal({ title: '撤回申请？', content: '撤回后协会不再审核这份申请，需要时可以重新提交。', confirmText: '撤回' });
        if (!confirm) return;
        await withdrawApplication(currentTarget.dataset.id);
        await this.refresh();
      });
    },
    onApply: () => open(applyPath('binding')),
  },
});
