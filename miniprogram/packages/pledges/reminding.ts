import { remindUnsigned } from '../../services/pledge-campaigns';
import type { PledgePlace } from '../../shared/contracts/pledge-campaigns';

/** Asks first: it reaches everybody of the place who has not signed. */
export async function confirmReminder(place: PledgePlace): Promise<void> {
  const { confirm } = await wx.showModal({ title: '提醒还没有签署的人？', content: '已绑定平台的人会收到一条消息，每人每天至多一条。', confirmText: '提醒' });
  if (!confirm) return;
  const { waiting } = await remindUnsigned(place);
  await wx.showModal({ title: '已开始提醒', content: waiting > 0 ? `约 ${waiting} 人还没有签署，消息在后台陆续发出。` : '按最近一次统计，都已签署。', showCancel: false, confirmText: '知道了' });
}
