import { largeText } from '../../../behaviors/large-text';
import { pagedList, paging } from '../../../behaviors/paging';
import { importDifferences } from '../../../services/roster';
import { differenceKindLabels, type DifferenceKind, type RosterDifference } from '../../../shared/contracts/roster';

Component({
  behaviors: [largeText, paging],
  properties: { importId: String, kind: String },
  data: { list: pagedList<RosterDifference>(), title: '' },
  methods: {
    onLoad() {
      const title = differenceKindLabels[this.data.kind as DifferenceKind];
      this.setData({ title });
      void wx.setNavigationBarTitle({ title });
      void this.refresh();
    },
    onReachBottom() {
      void this.nextPage(this.ask());
    },
    refresh() {
      return this.firstPage(this.ask());
    },
    ask() {
      const { importId, kind } = this.data;
      return (cursor: string | undefined) => importDifferences(importId, kind as DifferenceKind, cursor);
    },
  },
});
