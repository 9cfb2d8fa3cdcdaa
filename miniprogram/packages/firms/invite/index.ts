import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import { dayAfter } from '../../../phone/beijing-time';
import type { Handled } from '../../../phone/handled';
import { newKey } from '../../../phone/new-key';
import { back } from '../../../phone/routes';
import { amendMandate, drawFirmCode, firmMandates, inviteToFirm } from '../../../services/firms';
import { firmScopeLabels, firmScopes, type FirmScope } from '../../../shared/contracts/roles';
import { grouped } from '../shown';
import { termsFaults, termsOf, toggled, usualTerms } from './terms';

const scopes = firmScopes.map((scope) => ({ scope, label: firmScopeLabels[scope] }));

/** Invites somebody, or with `mandateId` changes what a delegate may do and until when. */
Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { mandateId: String },
  data: { choices: ['经办人', '管理员'], index: 0, key: '', name: '', scopes, form: usualTerms(dayAfter(0)), chosen: {} as Record<string, boolean>, faults: {} as Record<string, string>, code: '', until: '', picture: block<string>() },
  methods: {
    onRefusePrivacy: () => back(),
    onLoad() {
      this.setData({ key: newKey() });
      if (!this.data.mandateId) return;
      void wx.setNavigationBarTitle({ title: '修改授权' });
      void this.once('read', () => this.readMandate());
    },
    async readMandate() {
      const mandate = (await firmMandates()).find(({ id }) => id === this.data.mandateId);
      if (!mandate) return back();
      const form = { scopes: mandate.scopes, fromDay: mandate.fromDay, untilDay: mandate.untilDay ?? mandate.fromDay };
      this.setData({ form, name: mandate.name });
      this.showChosen(form.scopes);
    },
    onCapacity({ detail }: Handled<{ index: number }>) {
      this.setData({ index: detail.index, faults: {} });
    },
    onName({ detail }: Handled<string>) {
      this.setData({ name: detail, 'faults.name': '' });
    },
    onScope({ currentTarget }: Handled<unknown, { scope: FirmScope }>) {
      const chosen = toggled(this.data.form.scopes, currentTarget.dataset.scope);
      this.setData({ 'form.scopes': chosen, 'faults.scopes': '' });
      this.showChosen(chosen);
    },
    showChosen(chosen: FirmScope[]) {
      this.setData({ chosen: Object.fromEntries(firmScopes.map((scope) => [scope, chosen.includes(scope)])) });
    },
    onDay({ detail, currentTarget }: Handled<{ value: string }, { field: string }>) {
      this.setData({ [`form.${currentTarget.dataset.field}`]: detail.value, 'faults.untilDay': '' });
    },
    onSave() {
      void this.once('save', async () => {
        if (!this.isWhole()) return;
        const { mandateId, index, name, form, key } = this.data;
        if (mandateId) return this.amend();
        const { code, until } = await inviteToFirm({ name: name.trim(), terms: index === 1 ? null : termsOf(form), key });
        this.setData({ code: grouped(code), until: until.slice(0, 16).replace('T', ' ') });
        void this.draw(code);
      });
    },
    draw(code: string) {
      return this.load('picture', async () => (await drawFirmCode(code)).picture);
    },
    async amend() {
      await amendMandate({ mandateId: this.data.mandateId, terms: termsOf(this.data.form) });
      back();
      void wx.showToast({ title: '已修改' });
    },
    isWhole(): boolean {
      const { index, name, form } = this.data;
      const faults = { ...(!name.trim() && { name: '请填写姓名' }), ...(index === 0 && termsFaults(form)) };
      this.setData({ faults });
      return Object.keys(faults).length === 0;
    },
    onCopy() {
      void wx.setClipboardData({ data: this.data.code.replace(/ /g, '') });
    },
    onDone: () => back(),
  },
});
