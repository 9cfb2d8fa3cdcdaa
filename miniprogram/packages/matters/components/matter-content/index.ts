import type { Handled } from '../../../../phone/handled';
import { matterStateLabels } from '../../../../shared/contracts/matters';
import { matterTones } from '../../tones';

/** What was filled in, its files, and everything that has happened since: the same to the member and to staff. */
Component({
  options: { addGlobalClass: true },
  properties: {
    /** A MatterContent. */
    of: { type: Object, value: {} },
    /** Who has filed it, to staff. */
    filer: String,
  },
  data: { states: matterStateLabels as Record<string, string>, tones: matterTones as Record<string, string> },
  methods: {
    onFile({ currentTarget }: Handled<unknown, { number: number }>) {
      this.triggerEvent('file', { number: currentTarget.dataset.number });
    },
  },
});
