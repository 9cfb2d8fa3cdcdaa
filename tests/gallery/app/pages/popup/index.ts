import type { Heard } from '../../heard';

const sizes: Record<string, string> = { left: 'width: 40%; height: 100%', right: 'width: 40%; height: 100%', top: 'height: 30%', bottom: 'height: 30%', center: '' };

Page({
  data: {
    result: '',
    show: false,
    position: 'center',
    style: '',
    positions: [
      { name: '中间', position: 'center' },
      { name: '上边', position: 'top' },
      { name: '下边', position: 'bottom' },
      { name: '左边', position: 'left' },
      { name: '右边', position: 'right' },
    ],
    playing: false,
    transition: 'fade',
    transitions: ['fade', 'fade-up', 'fade-down', 'fade-left', 'fade-right', 'slide-up', 'slide-down', 'slide-left', 'slide-right'],
  },
  onOpen({ currentTarget }: Heard) {
    const position = String(currentTarget.dataset['position']);
    this.setData({ position, style: sizes[position], show: true });
  },
  onClose() {
    this.setData({ show: false });
  },
  onEntered() {
    this.setData({ result: '进来了' });
  },
  onLeft() {
    this.setData({ result: '出去了' });
  },
  onPlay({ currentTarget }: Heard) {
    this.setData({ transition: String(currentTarget.dataset['name']), playing: true });
  },
  onEnter() {
    setTimeout(() => this.setData({ playing: false }), 400);
  },
  onPlayed() {
    this.setData({ result: `${this.data.transition} 演完了` });
  },
});
