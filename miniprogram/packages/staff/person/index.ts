import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import type { Handled } from '../../../phone/handled';
import { handOverPath, open, roleChangePath } from '../../../phone/routes';
import { readStaff } from '../../../services/staff';
import type { StaffDetail } from '../../../shared/contracts/staff';
import { rolesText, shownChange, type ShownChange } from '../shown';

interface Shown extends Pick<StaffDetail, 'name' | 'since' | 'status' | 'can'> {
  place: string;
  roles: string;
  history: ShownChange[];
}

Component({
  behaviors: [largeText, loading],
  properties: { staffId: String },
  data: { person: block<Shown>() },
  methods: {
    onShow() {
      void this.read();
    },
    async onPullDownRefresh() {
      await this.read();
      void wx.stopPullDownRefresh();
    },
    read() {
      return this.load('person', async () => {
        const { name, since, status, can, association, roles, history } = await readStaff(this.data.staffId);
        return { name, since, status, can, place: association.name, roles: rolesText(roles), history: history.map(shownChange) };
      });
    },
    onHandOver() {
      open(handOverPath(this.data.staffId));
    },
    onChange({ currentTarget }: Handled<unknown, { kind: 'grant' | 'revoke' | 'end' }>) {
      open(roleChangePath(this.data.staffId, currentTarget.dataset.kind));
    },
  },
});
