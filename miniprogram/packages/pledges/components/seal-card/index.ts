import type { AuditInclusion } from '../../../../shared/contracts/audit';
import { linesOfProof, proofAsText } from './proof';

/** That a record stands in the sealed log, first in plain words, the whole path for who wants to calculate. */
Component({
  options: { addGlobalClass: true },
  properties: { sealed: { type: Object, optionalTypes: [null as never], value: null as AuditInclusion | null } },
  data: { open: false, lines: [] as { label: string; text: string }[] },
  observers: {
    sealed(sealed: AuditInclusion | null) {
      this.setData({ lines: sealed?.path ? linesOfProof(sealed) : [] });
    },
  },
  methods: {
    onToggle() {
      this.setData({ open: !this.data.open });
    },
    onCopy() {
      void wx.setClipboardData({ data: proofAsText(this.data.sealed as AuditInclusion) });
    },
  },
});
