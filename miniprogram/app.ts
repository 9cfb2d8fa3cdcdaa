import { startCloud } from './services/cloud';

App({
  onLaunch() {
    startCloud();
  },
});
