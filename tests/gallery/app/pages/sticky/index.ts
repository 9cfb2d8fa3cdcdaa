import type { Heard } from '../../heard';

Page({
  data: { container: null as unknown },
  onReady() {
    this.setData({ container: () => this.createSelectorQuery().select('#box') });
  },
  onScroll(_: Heard<{ scrollTop: number; isFixed: boolean }>) {},
});
