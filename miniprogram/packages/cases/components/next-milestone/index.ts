import { caseStepLabels } from '../../../../shared/contracts/cases';

/** What is due next, by which day, and how many working days are left. */
Component({
  options: { addGlobalClass: true },
  properties: {
    milestone: { type: Object, value: {} },
    /** A tap leads to how the day was counted. */
    explained: Boolean,
    /** For the applicant, who need not do anything when it is overdue. */
    waits: Boolean,
    superior: Boolean,
  },
  data: { steps: caseStepLabels as Record<string, string> },
  methods: {
    onTap() {
      if (this.data.explained) this.triggerEvent('explain', { step: (this.data.milestone as { step: string }).step });
    },
  },
});
