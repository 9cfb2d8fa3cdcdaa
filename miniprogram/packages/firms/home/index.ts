import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { acceptMandatePath, applyForFirmPath, casesPath, eventsPath, firmMandatesPath, firmPeoplePath, open, pledgesPath } from '../../../phone/routes';
import { firmApplications, readFirm, withdrawFirmApplication } from '../../../services/firms';
import { askAgain } from '../../../services/session';
import type { FirmDetail } from '../../../shared/contracts/firms';
import type { Session } from '../../../shared/contracts/members';
import { dayText, scopesText, shownApplication, type ShownApplication } from '../shown';

interface Own {
  firm: FirmDetail | null;
  administers: boolean;
  seesPeople: boolean;
  signsUp: boolean;
  seesCases: boolean;
  seesPledges: boolean;
  capacity: string;
}

type Mandate = NonNullable<Session['mandate']>;

function own(mandate: Mandate | null, firm: FirmDetail | null): Own {
  const administers = mandate?.capacity === 'administrator';
  const may = (scope: Mandate['scopes'][number]) => administers || (mandate?.scopes.includes(scope) ?? false);
  return { firm, administers, seesPeople: may('people'), signsUp: may('signups'), seesCases: may('cases'), seesPledges: may('pledges'), capacity: mandate ? capacityText(mandate) : '' };
}

function capacityText({ capacity, scopes, untilDay }: Mandate): string {
  if (capacity === 'administrator') return '您是本所管理员';
  return `您是本所经办人：${scopesText(scopes)}${untilDay === null ? '' : `，${dayText(untilDay)}到期`}`;
}

Component({
  behaviors: [largeText, loading, singleFlight],
  data: { own: block<Own>(), applications: block<ShownApplication[]>() },
  methods: {
    onShow() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    async refresh() {
      await Promise.all([this.readOwn(), this.readApplications()]);
    },
    /** Asked anew: an application may have been granted since. */
    readOwn() {
      return this.load('own', async () => {
        const { mandate } = await askAgain();
        return own(mandate, mandate && (await readFirm(mandate.firmId)));
      });
    },
    readApplications() {
      return this.load('applications', async () => (await firmApplications()).map(shownApplication));
    },
    onCases: () => open(casesPath),
    onPeople: () => open(firmPeoplePath),
    onPledges: () => open(pledgesPath),
    onMandates: () => open(firmMandatesPath),
    onEvents: () => open(eventsPath),
    onAccept: () => open(acceptMandatePath),
    onApply: () => open(applyForFirmPath),
    onWithdraw({ currentTarget }: Handled<unknown, { id: string }>) {
      void this.once('withdraw', async () => {
        const { confirm } = await wx.showModal({ title: '撤回申请？', content: '撤回后可以重新提交。', confirmText: '撤回' });
        if (!confirm) return;
        await withdrawFirmApplication(currentTarget.dataset.id);
        await this.readApplications();
      });
    },
  },
});
