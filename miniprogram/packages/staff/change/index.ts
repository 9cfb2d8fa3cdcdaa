import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { newKey } from '../../../phone/new-key';
import { back, handOverPath, open } from '../../../phone/routes';
import { leftWork } from '../../../services/handover';
import { endAppointment, grantRoles, readStaff, revokeRoles } from '../../../services/staff';
import { staffRoles, type StaffRole } from '../../../shared/contracts/roles';

type Kind = 'grant' | 'revoke' | 'end';

const titles: Record<Kind, string> = { grant: '增加岗位', revoke: '取消岗位', end: '结束任职' };
const hints: Record<Kind, string> = {
  grant: '提出后，由本会或上级协会的另一位超级管理员确认才生效。',
  revoke: '取消立即生效，并通知本人。',
  end: '结束后，对方的全部岗位立即失效，并通知本人。请先交接未办完的工作。',
};
const done: Record<Kind, string> = { grant: '已提出，等待第二人确认', revoke: '已取消', end: '已结束任职' };

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { staffId: String, kind: String },
  data: { person: block<{ name: string; revision: number }>(), options: [] as StaffRole[], chosen: [] as StaffRole[], warning: '', key: '', title: '', hint: '', reason: '', fault: '' },
  methods: {
    onLoad() {
      const kind = this.kind();
      this.setData({ key: newKey(), title: titles[kind], hint: hints[kind] });
      void wx.setNavigationBarTitle({ title: titles[kind] });
      void this.read();
    },
    read() {
      return this.load('person', async () => {
        const { name, revision, roles } = await readStaff(this.data.staffId);
        const options = this.kind() === 'grant' ? staffRoles.filter((role) => !roles.includes(role)) : roles;
        this.setData({ options: this.kind() === 'end' ? [] : options });
        if (this.kind() === 'end') await this.warn();
        return { name, revision };
      });
    },
    /** A leaving person with work that nobody has taken over. */
    async warn() {
      const { parts, committees } = await leftWork(this.data.staffId);
      const left = [...parts.flatMap(({ work }) => work), ...(committees > 0 ? [{ label: '担任秘书的委员会', count: committees }] : [])];
      this.setData({ warning: left.map(({ label, count }) => `${label} ${count} 项`).join('，') });
    },
    onHandOver() {
      open(handOverPath(this.data.staffId));
    },
    onRoles({ detail }: Handled<{ roles: StaffRole[] }>) {
      this.setData({ chosen: detail.roles, fault: '' });
    },
    onReason({ detail }: Handled<string>) {
      this.setData({ reason: detail, fault: '' });
    },
    onSave() {
      void this.once('save', async () => {
        const fault = this.fault();
        this.setData({ fault });
        if (fault) return;
        await this.send();
        back();
        void wx.showToast({ title: done[this.kind()], icon: 'none' });
      });
    },
    fault(): string {
      if (this.kind() !== 'end' && this.data.chosen.length === 0) return '请选择岗位';
      return this.data.reason.trim() ? '' : '请写明原因';
    },
    async send() {
      const { staffId, key, chosen, reason, person } = this.data;
      const change = { staffId, key, revision: person.value!.revision, reason: reason.trim() };
      if (this.kind() === 'end') await endAppointment(change);
      else await (this.kind() === 'grant' ? grantRoles : revokeRoles)({ ...change, roles: chosen });
    },
    kind(): Kind {
      return this.data.kind as Kind;
    },
  },
});
