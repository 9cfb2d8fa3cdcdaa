import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { homePath, open } from '../../../phone/routes';
import { askAgain } from '../../../services/session';
import { acceptInvitation, readInvitation } from '../../../services/staff';
import type { Invitation } from '../../../shared/contracts/staff';
import { grouped, rolesText } from '../shown';

interface Shown extends Pick<Invitation, 'name' | 'state' | 'expiresAt'> {
  place: string;
  roles: string;
  check: string;
}

function shown({ name, state, expiresAt, association, roles, check }: Invitation): Shown {
  return { name, state, expiresAt, place: association.name, roles: rolesText(roles), check: (check ?? '').replace(/(\d{3})(?=\d)/g, '$1 ') };
}

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { scene: String },
  data: { code: '', fault: '', asked: false, invitation: block<Shown>() },
  methods: {
    /** A code that was scanned comes with the page. */
    onLoad() {
      const code = decodeURIComponent(this.data.scene);
      if (!code) return;
      this.setData({ code: grouped(code) });
      void this.read();
    },
    onCode({ detail }: Handled<string>) {
      this.setData({ code: detail, fault: '' });
    },
    onLook() {
      void this.once('look', async () => {
        this.setData({ fault: this.plain() ? '' : '请填写邀请码' });
        if (this.plain()) await this.read();
      });
    },
    async read() {
      this.setData({ asked: true, invitation: block<Shown>() });
      await this.load('invitation', async () => shown(await readInvitation(this.plain())));
    },
    onOther() {
      this.setData({ asked: false });
    },
    onAccept() {
      void this.once('accept', async () => {
        const invitation = shown(await acceptInvitation(this.plain()));
        this.setData({ 'invitation.value': invitation });
      });
    },
    async onStart() {
      await askAgain().catch(() => null);
      open(homePath);
    },
    plain(): string {
      return this.data.code.replace(/\s/g, '');
    },
  },
});
