import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import type { Handled } from '../../../phone/handled';
import { assignPath, groupPath, open } from '../../../phone/routes';
import { coversOf } from '../../../services/contacts';
import { whoAmI } from '../../../services/session';
import { coverKindLabels, type Cover, type CoverKind } from '../../../shared/contracts/contacts';

Component({
  behaviors: [largeText, loading],
  data: { covers: block<Cover[]>(), kinds: coverKindLabels as Record<string, string>, keeps: false },
  methods: {
    onShow() {
      void this.read();
    },
    async onPullDownRefresh() {
      await this.read();
      void wx.stopPullDownRefresh();
    },
    read() {
      return this.load('covers', async () => {
        const { staff, may } = await whoAmI();
        this.setData({ keeps: may.includes('assignContacts') });
        return coversOf(staff!.association.id);
      });
    },
    onNew: () => open(assignPath('')),
    onCover({ currentTarget }: Handled<unknown, { id: string; kind: CoverKind }>) {
      const { id, kind } = currentTarget.dataset;
      if (kind === 'group') open(groupPath(id));
      else if (this.data.keeps) open(assignPath(id));
    },
  },
});
