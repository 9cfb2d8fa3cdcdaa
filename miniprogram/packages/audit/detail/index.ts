import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { readAuditEntry } from '../../../services/audit';
import { actingRoleLabels, auditKindLabels, type AuditDetail, type AuditInclusion } from '../../../shared/contracts/audit';

interface Line {
  label: string;
  text: string;
}

/** What is known of the entry, line by line; what an erasure took away is left out. */
function linesOf({ id, kind, by, reason, batch, erasedAt }: AuditDetail): Line[] {
  return [
    { label: '类别', text: auditKindLabels[kind] },
    ...(by ? whoLines(by) : []),
    ...(by ? [{ label: '理由', text: reason ?? '（没有填写）' }] : []),
    { label: '封存', text: batch === null ? '等待封存，通常在一分钟内' : `已封存在第 ${batch} 批` },
    ...(erasedAt === null ? [] : [{ label: '说明', text: '应本人要求，这条记录的内容已依法删除；日志的完整性不受影响' }]),
    { label: '编号', text: id },
  ];
}

function whoLines({ name, role, associationName, firmName }: NonNullable<AuditDetail['by']>): Line[] {
  return [
    { label: '操作人', text: name },
    { label: '岗位', text: actingRoleLabels[role] },
    ...(associationName ? [{ label: '协会', text: associationName }] : []),
    ...(firmName ? [{ label: '代表', text: firmName }] : []),
  ];
}

/** Hashes are long: whoever wants the whole path takes it along. */
function proofLines({ batch, sealedAt, place, leaf, path, root, head, fits }: AuditInclusion): Line[] {
  const found = fits === null ? '内容已依法删除，只核对封存的痕迹' : fits ? '一致：现在的内容就是封存时的内容' : '不一致：内容与封存时不同，请立即核对全部日志';
  return [
    { label: '核对', text: found },
    { label: '批次', text: `第 ${batch} 批，${shownInstant(sealedAt)} 封存` },
    { label: '位置', text: `全部日志的第 ${place + 1} 条` },
    { label: '叶', text: leaf },
    { label: '路径', text: path.length === 0 ? '本批只有这一条' : `${path.length} 步` },
    { label: '根', text: root },
    { label: '校验码', text: head },
  ];
}

const shownInstant = (at: string) => `${at.slice(0, 10)} ${at.slice(11, 16)}`;

const shown = (detail: AuditDetail) => ({
  at: detail.at,
  summary: detail.summary,
  lines: linesOf(detail),
  sealed: detail.inclusion !== null,
  proof: detail.inclusion ? proofLines(detail.inclusion) : [],
  copied: JSON.stringify({ entry: detail.id, algorithm: 'RFC 9162, SHA-256, base64url', ...detail.inclusion }, null, 2),
});

Component({
  behaviors: [largeText, loading],
  properties: { entryId: String },
  data: { entry: block<ReturnType<typeof shown>>() },
  methods: {
    onLoad() {
      void this.refresh();
    },
    onCopy() {
      void wx.setClipboardData({ data: this.data.entry.value?.copied ?? '' });
    },
    async refresh() {
      await this.load('entry', async () => shown(await readAuditEntry(decodeURIComponent(this.data.entryId))));
    },
  },
});
