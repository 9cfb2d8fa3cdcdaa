import { matterStateLabels } from '../../../../shared/contracts/matters';
import { matterTones } from '../../tones';

/** A matter in a list, to the member and to staff. */
Component({
  options: { addGlobalClass: true },
  properties: {
    /** A MatterCard or a ManagedMatter. */
    of: { type: Object, value: {} },
    /** Whose it is, or who handles it. */
    whose: String,
  },
  data: { states: matterStateLabels as Record<string, string>, tones: matterTones as Record<string, string> },
});
