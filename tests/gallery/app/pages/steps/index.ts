import type { Heard } from '../../heard';

Page({
  data: {
    result: '',
    active: 0,
    steps: [
      { text: '报名', desc: '占一个名额' },
      { text: '审核', desc: '由工作人员' },
      { text: '参加', desc: '带上证书', activeIcon: 'flag-o' },
    ],
  },
  onNext() {
    this.setData({ active: (this.data.active + 1) % 3 });
  },
  onStep({ detail }: Heard<number>) {
    this.setData({ result: `点了第 ${detail} 步` });
  },
});
