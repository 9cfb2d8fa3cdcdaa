import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { describeExpertPath, open } from '../../../phone/routes';
import { readExpert } from '../../../services/committees';
import { occupationLabels, type Expert } from '../../../shared/contracts/committees';

Component({
  behaviors: [largeText, loading],
  properties: { expertId: String },
  data: { expert: block<Expert>(), occupations: occupationLabels as Record<string, string> },
  methods: {
    onShow() {
      void this.read();
    },
    async onPullDownRefresh() {
      await this.read();
      void wx.stopPullDownRefresh();
    },
    onDescribe() {
      open(describeExpertPath(this.data.expertId));
    },
    read() {
      return this.load('expert', () => readExpert(this.data.expertId));
    },
  },
});
