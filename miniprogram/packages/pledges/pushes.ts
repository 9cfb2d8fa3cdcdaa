import { singleFlight } from '../../behaviors/single-flight';
import { askForPushes } from '../../services/subscribe';
import { pledgeTemplate } from '../../shared/templates';

/** One push more, straight from a tap. The inbox has everything without it. */
export const pushes = Behavior({
  behaviors: [singleFlight],
  data: { pushed: false },
  methods: {
    onAskForPush() {
      void this.once('push', async () => {
        if ((await askForPushes(pledgeTemplate)) !== null) this.setData({ pushed: true });
      });
    },
  },
});
