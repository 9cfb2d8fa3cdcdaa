import type { Handled } from '../../../../phone/handled';
import { staffRoleLabels, type StaffRole } from '../../../../shared/contracts/roles';

/** Several of a few roles. */
Component({
  options: { addGlobalClass: true },
  properties: {
    options: { type: Array, value: [] as StaffRole[] },
    chosen: { type: Array, value: [] as StaffRole[] },
  },
  data: { labels: staffRoleLabels as Record<string, string>, ticked: {} as Record<string, boolean> },
  observers: {
    chosen(chosen: StaffRole[]) {
      this.setData({ ticked: Object.fromEntries(chosen.map((role) => [role, true])) });
    },
  },
  methods: {
    onTap({ currentTarget }: Handled<unknown, { role: StaffRole }>) {
      const { role } = currentTarget.dataset;
      const chosen = this.data.chosen as StaffRole[];
      this.triggerEvent('choose', { roles: chosen.includes(role) ? chosen.filter((each) => each !== role) : [...chosen, role] });
    },
  },
});
