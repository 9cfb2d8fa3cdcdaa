import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { pagedList, paging } from '../../../behaviors/paging';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { assignPath, open } from '../../../phone/routes';
import { coversOf, groupPeople, joinGroup, leaveGroup } from '../../../services/contacts';
import { whoAmI } from '../../../services/session';
import type { Cover } from '../../../shared/contracts/contacts';
import { groupStandingLabels, type GroupPerson, type GroupStanding } from '../../../shared/contracts/groups';

interface Group {
  cover: Cover;
  keeps: boolean;
  assigns: boolean;
}

const standings: GroupStanding[] = ['in', 'out'];

async function group(groupId: string): Promise<Group> {
  const { staff, may } = await whoAmI();
  const cover = (await coversOf(staff!.association.id)).find(({ id }) => id === groupId);
  if (!cover) throw new Error('a group that the list of covers does not have');
  return { cover, assigns: may.includes('assignContacts'), keeps: may.includes('keepGroups') };
}

/** Who is in a group of members; staff let members in by certificate number and take them out, each with a reason. */
Component({
  behaviors: [largeText, loading, paging, singleFlight],
  properties: { groupId: String },
  data: {
    group: block<Group>(),
    list: pagedList<GroupPerson>(),
    standings: standings.map((standing) => groupStandingLabels[standing]),
    index: 0,
    chosen: null as GroupPerson | null,
    certificateNumber: '',
    reason: '',
    fault: '',
  },
  methods: {
    onLoad() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage((cursor) => this.ask(cursor));
    },
    ask(cursor: string | undefined) {
      return groupPeople({ groupId: this.data.groupId, standing: standings[this.data.index]!, ...(cursor && { cursor }) });
    },
    async refresh() {
      await Promise.all([this.load('group', () => group(this.data.groupId)), this.firstPage((cursor) => this.ask(cursor))]);
    },
    onStanding({ detail }: Handled<{ index: number }>) {
      this.setData({ index: detail.index, chosen: null });
      void this.firstPage((cursor) => this.ask(cursor), true);
    },
    onAssign() {
      open(assignPath(this.data.groupId));
    },
    onTyped({ detail, currentTarget }: Handled<string, { field: string }>) {
      this.setData({ [currentTarget.dataset.field]: detail, fault: '' });
    },
    onChoose({ currentTarget }: Handled<unknown, { index: number }>) {
      if (!this.data.group.value?.keeps || this.data.index !== 0) return;
      this.setData({ chosen: this.data.list.items[currentTarget.dataset.index] ?? null, reason: '', fault: '' });
      void wx.pageScrollTo({ scrollTop: 0 });
    },
    onKeep() {
      this.setData({ chosen: null, reason: '', fault: '' });
    },
    onJoin() {
      const certificateNumber = this.data.certificateNumber.trim();
      void this.act('join', certificateNumber ? '' : '请填写证书编号', (reason) => joinGroup(this.data.groupId, certificateNumber, reason), '已加入');
    },
    onLeave() {
      void this.act('leave', '', (reason) => leaveGroup(this.data.groupId, this.data.chosen!.memberId, reason), '已移出');
    },
    act(key: string, lacking: string, change: (reason: string) => Promise<unknown>, done: string) {
      return this.once(key, async () => {
        const reason = this.data.reason.trim();
        const fault = lacking || (reason ? '' : '请写明原因');
        this.setData({ fault });
        if (fault) return;
        await change(reason);
        this.setData({ chosen: null, certificateNumber: '', reason: '', index: 0 });
        void wx.showToast({ title: done, icon: 'none' });
        await this.firstPage((cursor) => this.ask(cursor));
      });
    },
  },
});
