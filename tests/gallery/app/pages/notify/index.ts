import type { Heard } from '../../heard';
import Notify from '@vant/weapp/notify/notify';

Page({
  data: {
    result: '',
    types: [
      { name: '主要', type: 'primary' },
      { name: '成功', type: 'success' },
      { name: '警告', type: 'warning' },
      { name: '危险', type: 'danger' },
    ],
  },
  onTell({ currentTarget }: Heard) {
    const type = String(currentTarget.dataset['type']);
    Notify({ type, message: `一条 ${type}`, duration: 600, onClose: () => this.setData({ result: `${type} 收了` }) });
  },
  onStay() {
    Notify({ type: 'primary', message: '不会自己走', duration: 0, onClick: () => this.setData({ result: '点了通知' }) });
  },
  onClear() {
    Notify.clear();
  },
});
