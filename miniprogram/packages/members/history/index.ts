import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { myBindings } from '../../../services/members';
import { bindingEndLabels, bindingHowLabels, type BindingPeriod } from '../../../shared/contracts/members';

Component({
  behaviors: [largeText, loading],
  data: {
    hows: bindingHowLabels as Record<string, string>,
    ends: bindingEndLabels as Record<string, string>,
    periods: block<BindingPeriod[]>(),
  },
  methods: {
    onShow() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    refresh() {
      return this.load('periods', myBindings);
    },
  },
});
