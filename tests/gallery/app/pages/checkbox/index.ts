import type { Heard } from '../../heard';

Page({
  data: { result: '', agreed: false, square: false, chosen: ['审计'], topics: ['审计', '税务', '评估'] },
  onAgree({ detail }: Heard<boolean>) {
    this.setData({ agreed: detail, result: `已阅读 ${detail}` });
  },
  onSquare({ detail }: Heard<boolean>) {
    this.setData({ square: detail });
  },
  onChoose({ detail }: Heard<string[]>) {
    this.setData({ chosen: detail, result: `选了 ${detail.join('、')}` });
  },
  onToggle({ currentTarget }: Heard) {
    const index = this.data.topics.indexOf(String(currentTarget.dataset['name']));
    this.selectComponent(`.topic-${index}`)!['toggle']();
  },
  onNothing() {},
});
