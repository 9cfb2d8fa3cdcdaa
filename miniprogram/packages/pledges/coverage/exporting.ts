import { openAt } from '../../../phone/documents';
import { exportSigned } from '../../../services/pledge-campaigns';
import { unlessCancelled } from '../../../services/proofs';
import type { PledgeExportForm } from '../../../shared/contracts/pledge-campaigns';

const forms: { as: PledgeExportForm; label: string }[] = [
  { as: 'board', label: '签署情况表（按协会和单位，Excel）' },
  { as: 'sheet', label: '已签署名单（Excel）' },
  { as: 'proofs', label: '签署记录和证明（供独立核算）' },
];

/** File by file, until there is no next one or the person has enough. */
export async function exportAll(campaignId: string): Promise<void> {
  const chosen = await unlessCancelled(wx.showActionSheet({ itemList: forms.map(({ label }) => label) }));
  if (!chosen) return;
  const { confirm, content } = await wx.showModal({ title: '导出', editable: true, placeholderText: '导出理由，将记入日志', confirmText: '导出' });
  const reason = (content ?? '').trim();
  if (confirm) for (let after: string | null | undefined; after !== null; ) after = await exportOne(campaignId, forms[chosen.tapIndex]!.as, reason, after);
}

/** Gives where the next file begins, null at the end. */
async function exportOne(campaignId: string, as: PledgeExportForm, reason: string, after: string | undefined): Promise<string | null> {
  const { address, rows, next } = await exportSigned({ campaignId, as, reason, ...(after && { after }) });
  const isSheet = as !== 'proofs';
  const more = next ? '还有下一个文件。' : '';
  const { confirm } = await wx.showModal({ title: '文件已生成', content: `共 ${rows} 条。${more}请在 10 分钟内打开或复制下载地址，过后文件自动删除。`, confirmText: isSheet ? '打开' : '复制地址', cancelText: isSheet ? '复制地址' : '关闭' });
  if (isSheet && confirm) await openAt(address, 'xlsx');
  else if (isSheet || confirm) await wx.setClipboardData({ data: address });
  return next && (await goesOn()) ? next : null;
}

async function goesOn(): Promise<boolean> {
  return (await wx.showModal({ title: '继续导出下一个文件？', content: '每个文件至多一万条。', confirmText: '继续' })).confirm;
}
