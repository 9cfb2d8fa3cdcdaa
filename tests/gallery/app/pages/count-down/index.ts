import type { Heard } from '../../heard';

Page({
  data: { result: '', long: 30 * 60 * 60 * 1000, short: 1000, left: {} },
  onChange({ detail }: Heard<object>) {
    this.setData({ left: detail });
  },
  onStart() {
    this.selectComponent('#held')!['start']();
  },
  onPause() {
    this.selectComponent('#held')!['pause']();
  },
  onReset() {
    this.selectComponent('#held')!['reset']();
    this.setData({ result: '' });
  },
  onFinish() {
    this.setData({ result: '走完了' });
  },
});
