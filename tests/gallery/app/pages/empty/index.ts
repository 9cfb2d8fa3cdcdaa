import type { Heard } from '../../heard';

Page({
  data: {
    result: '',
    shown: 'default',
    kinds: [
      { name: '通用', image: 'default', description: '还没有内容' },
      { name: '错误', image: 'error', description: '出了点问题' },
      { name: '网络', image: 'network', description: '网络不通' },
      { name: '搜索', image: 'search', description: '没有找到' },
      { name: '自己的', image: '/images/wide.svg', description: '自己的图' },
    ],
  },
  onTurn({ detail }: Heard<{ name: string }>) {
    this.setData({ shown: detail.name });
  },
  onRetry() {
    this.setData({ result: '又试了' });
  },
});
