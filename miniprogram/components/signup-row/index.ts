import { signupStateLabels, type MySignup } from '../../shared/contracts/events';
import { signupTones } from '../status-tag/signup-tones';

Component({
  options: { addGlobalClass: true },
  properties: { signup: { type: Object, value: {} as MySignup } },
  data: { labels: signupStateLabels as Record<string, string>, tones: signupTones as Record<string, string> },
  methods: {
    onTap() {
      this.triggerEvent('open', { eventId: this.data.signup.eventId });
    },
  },
});
