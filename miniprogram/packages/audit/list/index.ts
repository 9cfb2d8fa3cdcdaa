import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import { singleFlight } from '../../../behaviors/single-flight';
import { asFailure } from '../../../phone/call-failure';
import { openAt } from '../../../phone/documents';
import type { Handled } from '../../../phone/handled';
import { auditCheckPath, auditEntryPath, open } from '../../../phone/routes';
import { auditedAssociations, exportAudit, searchAudit } from '../../../services/audit';
import { actingRoleLabels, auditKindLabels, type AuditItem } from '../../../shared/contracts/audit';
import type { AssociationName } from '../../../shared/contracts/members';
import { asInput, associationOptions, kindOptions, noFilters, type Filters } from '../filters';

type Chosen = Handled<{ index: number }>;

Component({
  behaviors: [largeText, paging, singleFlight],
  data: {
    kindOptions,
    kinds: auditKindLabels,
    roles: actingRoleLabels,
    associations: [] as AssociationName[],
    associationOptions: associationOptions([]),
    filters: noFilters,
    list: pagedList<AuditItem>(),
  },
  methods: {
    onLoad() {
      void this.loadAssociations();
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage(this.ask());
    },
    /** Without the associations the list still serves. */
    async loadAssociations() {
      try {
        const associations = await auditedAssociations();
        this.setData({ associations, associationOptions: associationOptions(associations) });
      } catch (error) {
        asFailure(error);
      }
    },
    refresh() {
      return this.firstPage(this.ask());
    },
    ask() {
      const input = asInput(this.data.filters, this.data.associations);
      return (cursor: string | undefined) => searchAudit(cursor ? { ...input, cursor } : input);
    },
    choose(chosen: Partial<Filters>) {
      this.setData({ filters: { ...this.data.filters, ...chosen } });
      void this.firstPage(this.ask(), true);
    },
    onKind({ detail }: Chosen) {
      this.choose({ kindIndex: detail.index });
    },
    onAssociation({ detail }: Chosen) {
      this.choose({ associationIndex: detail.index });
    },
    onFrom({ detail }: Handled<{ value: string }>) {
      this.choose({ from: detail.value });
    },
    onUntil({ detail }: Handled<{ value: string }>) {
      this.choose({ until: detail.value });
    },
    onName({ detail }: Handled<string>) {
      this.choose({ name: detail.trim() });
    },
    onMember({ detail }: Handled<string>) {
      this.choose({ certificateNumber: detail.trim() });
    },
    onClear() {
      this.choose(noFilters);
    },
    onEntry({ currentTarget }: Handled<unknown, { id: string }>) {
      open(auditEntryPath(currentTarget.dataset.id));
    },
    onCheck: () => open(auditCheckPath),
    onExport() {
      void this.once('export', async () => {
        const { confirm, content } = await wx.showModal({ title: '导出为 Excel 文件', editable: true, placeholderText: '导出理由，将记入日志', confirmText: '导出' });
        if (confirm) await this.export((content ?? '').trim());
      });
    },
    async export(reason: string) {
      const { address, rows, whole } = await exportAudit({ ...asInput(this.data.filters, this.data.associations), reason });
      const count = whole ? `共 ${rows} 条。` : `只含最近 ${rows} 条，请缩小时间范围后再导出其余部分。`;
      const { confirm } = await wx.showModal({ title: '文件已生成', content: `${count}请在 10 分钟内打开或复制下载地址，过后文件自动删除。`, confirmText: '打开', cancelText: '复制地址' });
      if (confirm) await openAt(address, 'xlsx');
      else await wx.setClipboardData({ data: address });
    },
  },
});
