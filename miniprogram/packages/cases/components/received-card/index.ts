import { caseStepLabels } from '../../../../shared/contracts/cases';

/** The receipt: number, the server's own time, and what happens by which day. */
Component({
  options: { addGlobalClass: true },
  properties: { filed: { type: Object, value: {} } },
  data: { steps: caseStepLabels as Record<string, string> },
});
