import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import type { Handled } from '../../../phone/handled';
import { fileMatterPath, myMattersPath, open, typicalAnswersPath } from '../../../phone/routes';
import { matterKinds } from '../../../services/matters';
import type { MatterKind } from '../../../shared/contracts/matters';

Component({
  behaviors: [largeText, loading],
  data: { kinds: block<MatterKind[]>() },
  methods: {
    onShow() {
      void this.refresh();
    },
    refresh() {
      return this.load('kinds', matterKinds);
    },
    onFile({ currentTarget }: Handled<unknown, { kind: string }>) {
      open(fileMatterPath(currentTarget.dataset.kind, false));
    },
    onFileForFirm({ currentTarget }: Handled<unknown, { kind: string }>) {
      open(fileMatterPath(currentTarget.dataset.kind, true));
    },
    onMine: () => open(myMattersPath),
    onTypicals: () => open(typicalAnswersPath),
  },
});
