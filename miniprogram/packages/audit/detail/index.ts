import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { readAuditEntry } from '../../../services/audit';
import { actingRoleLabels, auditKindLabels, type AuditDetail } from '../../../shared/contracts/audit';

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

const shown = (detail: AuditDetail) => ({ at: detail.at, summary: detail.summary, lines: linesOf(detail) });

Component({
  behaviors: [largeText, loading],
  properties: { entryId: String },
  data: { entry: block<ReturnType<typeof shown>>() },
  methods: {
    onLoad() {
      void this.refresh();
    },
    async refresh() {
      await this.load('entry', async () => shown(await readAuditEntry(decodeURIComponent(this.data.entryId))));
    },
  },
});
