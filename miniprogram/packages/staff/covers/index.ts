import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import type { Handled } from '../../../phone/handled';
import { assignPath, groupPath, open } from '../../../phone/routes';
import { coversOf } from '../../../services/contacts';
import { whoAmI } from '../../../services/session';
import { coverKindLabels, type Cover, type CoverKind } from '../../../shared/contracts/contacts';

/** As many as are put on the page at a time. */
const atOnce = 50;

Component({
  behaviors: [largeText, loading],
  data: { covers: block<Cover[]>(), kinds: coverKindLabels as Record<string, string>, keeps: false, shown: atOnce },
  methods: {
    onShow() {
      void this.read();
    },
    async onPullDownRefresh() {
      await this.read();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      if (this.data.shown < (this.data.covers.value?.length ?? 0)) this.setData({ shown: this.data.shown + atOnce });
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
