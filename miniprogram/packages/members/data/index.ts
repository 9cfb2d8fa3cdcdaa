import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { newKey } from '../../../phone/new-key';
import { applicationsPath, looksAtMePath, open } from '../../../phone/routes';
import { applyForDeletion } from '../../../services/members';
import { ownData, takeAlong } from '../../../services/own-data';
import { whoAmI } from '../../../services/session';
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
        this.setData({ mayDelete: session.member !== null || session.employee !== null });
        return ownData(session);
      });
    },
    onExport() {
      void this.once('export', async () => takeAlong(this.data.sections.value ?? []));
    },
    onLooks: () => open(looksAtMePath),
    async onDelete() {
      const { confirm } = await wx.showModal({
        title: '申请删除个人数据？',
        content: '协会审核后：解除绑定，删除您的消息、申请和证明材料；活动报名等依法须保存的记录不再显示您的身份；会员名册由协会依章程保存，不会删除。删除后不能恢复。',
        confirmText: '继续',
        confirmColor: '#a5352c',
      });
      if (confirm) this.setData({ asking: true, explanation: '', explanationError: '' });
    },
    onClose() {
      this.setData({ asking: false });
    },
    onExplanation({ detail }: Handled<string>) {
      this.setData({ explanation: detail, explanationError: '' });
    },
    onConfirm() {
      const explanation = this.data.explanation.trim();
      if (!explanation) {
        this.setData({ explanationError: '请写明原因' });
        return;
      }
      void this.once('delete', async () => {
        await applyForDeletion(this.data.key, explanation);
        this.setData({ asking: false });
        open(applicationsPath);
      });
    },
  },
});
