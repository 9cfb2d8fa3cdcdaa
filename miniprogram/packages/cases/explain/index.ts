import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import type { Handled } from '../../../phone/handled';
import { explainMilestone } from '../../../services/cases';
import { caseStepLabels, type CaseFilingActions, type CaseStep } from '../../../shared/contracts/cases';
import { monthsOf, type Month } from './months';

type Explanation = Omit<CaseFilingActions['explain']['value'], 'days'> & { months: Month[] };

Component({
  behaviors: [largeText, loading],
  properties: { caseId: String, step: String },
  data: { steps: caseStepLabels as Record<string, string>, explanation: block<Explanation>() },
  methods: {
    onLoad() {
      void this.read();
    },
    async read() {
      await this.load('explanation', async () => {
        const { days, ...explanation } = await explainMilestone({ caseId: this.data.caseId, step: this.data.step as CaseStep });
        return { ...explanation, months: monthsOf(days) };
      });
    },
    onCopy({ currentTarget }: Handled<unknown, { address: string }>) {
      void wx.setClipboardData({ data: currentTarget.dataset.address });
    },
  },
});
