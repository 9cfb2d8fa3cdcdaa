import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { looksAtCase } from '../../../services/cases';
import type { CaseAccess } from '../../../shared/contracts/cases';

Component({
  behaviors: [largeText, loading],
  properties: { caseId: String, reader: String },
  data: { looks: block<CaseAccess[]>() },
  methods: {
    onLoad() {
      void this.read();
    },
    async read() {
      await this.load('looks', () => looksAtCase(this.data.caseId));
    },
  },
});
