import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { pagedList, paging } from '../../../behaviors/paging';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { newKey } from '../../../phone/new-key';
import { associationPath, open } from '../../../phone/routes';
import { myContact, myLetters, writeLetter } from '../../../services/contacts';
import { whoAmI } from '../../../services/session';
import { coverKindLabels, letterStateLabels, type ContactActions, type Letter } from '../../../shared/contracts/contacts';

const ask = (cursor: string | undefined) => myLetters({ ...(cursor && { cursor }) });

Component({
  behaviors: [largeText, loading, paging, singleFlight],
  data: {
    found: block<ContactActions['myContact']['value']>(),
    list: pagedList<Letter>(),
    kinds: coverKindLabels as Record<string, string>,
    states: letterStateLabels as Record<string, string>,
    key: '',
    text: '',
    fault: '',
  },
  methods: {
    onLoad() {
      this.setData({ key: newKey() });
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage(ask);
    },
    async refresh() {
      await Promise.all([this.load('found', myContact), this.firstPage(ask)]);
    },
    onCall({ currentTarget }: Handled<unknown, { phone: string }>) {
      void wx.makePhoneCall({ phoneNumber: currentTarget.dataset.phone }).catch(() => {}); // the caller's own no
    },
    async onDepartment() {
      const session = await whoAmI();
      open(associationPath((session.member ?? session.employee)?.association.id ?? ''));
    },
    onText({ detail }: Handled<string>) {
      this.setData({ text: detail, fault: '' });
    },
    onSend() {
      void this.once('send', async () => {
        const text = this.data.text.trim();
        this.setData({ fault: text ? '' : '请写下要说的事' });
        if (!text) return;
        await writeLetter(this.data.key, text);
        this.setData({ text: '', key: newKey() });
        void wx.showToast({ title: '已送达联系人', icon: 'none' });
        await this.firstPage(ask);
      });
    },
  },
});
