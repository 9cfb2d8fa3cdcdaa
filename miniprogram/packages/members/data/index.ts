import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { newKey } from '../../../phone/new-key';
import { applicationsPath, looksAtMePath, mePath, open } from '../../../phone/routes';
import { applyForDeletion, openMatters } from '../../../services/members';
import { ownData, takeAlong } from '../../../services/own-data';
import { askAgain, whoAmI } from '../../../services/session';
import { openMatterLabels, type OpenMatter } from '../../../shared/contracts/members';
import type { OwnSection } from '../../../shared/contracts/own-data';

/** More is in the file. */
const shown = 20;

Component({
  behaviors: [largeText, loading, singleFlight],
  data: {
    sections: block<OwnSection[]>(),
    shown,
    mayDelete: false,
    asking: false,
    /** What is open: then staff decide, and want to know why. */
    matters: [] as string[],
    explanation: '',
    explanationError: '',
    /** Sent again it makes no second application. */
    key: '',
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
    async refresh() {
      await this.load('sections', async () => {
        const session = await whoAmI();
        const sections = await ownData(session);
        this.setData({ mayDelete: session.status !== 'guest' || hasApplied(sections) });
        return sections;
      });
    },
    onExport() {
      void this.once('export', async () => takeAlong(this.data.sections.value ?? []));
    },
    onLooks: () => open(looksAtMePath),
    onDelete() {
      void this.once('ask', async () => {
        const matters = await openMatters();
        const { confirm } = await wx.showModal({ title: '删除个人数据？', content: `${promise(matters)}${effects}`, confirmText: '继续', confirmColor: '#a5352c' });
        if (confirm) this.setData({ asking: true, matters: matters.map((matter) => openMatterLabels[matter]), explanation: '', explanationError: '' });
      });
    },
    onClose() {
      this.setData({ asking: false });
    },
    onExplanation({ detail }: Handled<string>) {
      this.setData({ explanation: detail, explanationError: '' });
    },
    onConfirm() {
      const explanation = this.data.explanation.trim();
      if (!explanation && this.data.matters.length > 0) {
        this.setData({ explanationError: '请写明原因' });
        return;
      }
      void this.once('delete', async () => {
        const { state } = await applyForDeletion(this.data.key, explanation);
        this.setData({ asking: false });
        if (state === 'pending') open(applicationsPath);
        else await this.leave();
      });
    },
    async leave() {
      await askAgain();
      await wx.showModal({ title: '个人数据正在删除', content: '您的绑定已经解除，其余数据会在几分钟内删除。需要时可以重新绑定。', showCancel: false, confirmText: '知道了' });
      open(mePath);
    },
  },
});

const effects = '解除绑定，删除您的消息、来信、申请和证明材料；活动报名等依法须保存的记录不再显示您的身份；会员名册由协会依章程保存，不会删除。删除后不能恢复。';

function promise(matters: OpenMatter[]): string {
  if (matters.length === 0) return '您没有未了结的事项，确认后立即';
  return `您还有未了结的事项：${matters.map((matter) => openMatterLabels[matter]).join('、')}。删除须由所属协会审核，通过后`;
}

/** Whoever is nobody may still have left an application. */
function hasApplied(sections: OwnSection[]): boolean {
  return sections.some(({ title, records }) => title === '申请' && records.length > 0);
}
