interface Happened {
  type: string;
  detail: unknown;
}
interface Paper {
  width: number;
  height: number;
  getContext(kind: '2d'): { fillStyle: string; fillRect(...place: number[]): void };
}

Page({
  data: { last: '', locked: false, rows: [0, 1], refreshing: false, x: 0, bigger: 1, current: 0, finished: '' },
  onEvent({ type, detail }: Happened) {
    this.note(`${type} ${JSON.stringify(detail)}`);
  },
  onScrolled({ detail }: { detail: { scrollTop: number } }) {
    this.setData({ scrolled: detail.scrollTop });
  },
  onUpper({ detail }: { detail: { value: string } }) {
    return detail.value.toUpperCase();
  },
  onRefresh() {
    this.note('正在刷新');
    this.setData({ refreshing: true });
  },
  onRefreshed() {
    this.setData({ refreshing: false });
  },
  onPullDownRefresh() {
    this.note('整页刷新');
  },
  onDraw() {
    wx.createSelectorQuery()
      .select('#paper')
      .fields({ node: true, size: true })
      .exec(([found]: { node: Paper; width: number; height: number }[]) => {
        const { node, width, height } = found!;
        Object.assign(node, { width, height });
        const context = node.getContext('2d');
        context.fillStyle = '#00ff00';
        context.fillRect(0, 0, 20, 20);
        void this.save({ canvas: node });
      });
  },
  onDrawOlder() {
    const context = wx.createCanvasContext('older', this);
    context.setFillStyle('#0000ff');
    context.fillRect(0, 0, 40, 20);
    context.draw(false, () => this.save({ canvasId: 'older' }));
  },
  async save(part: object) {
    const { tempFilePath } = await wx.canvasToTempFilePath(part, this);
    const { width, type } = await wx.getImageInfo({ src: tempFilePath });
    this.note(`画好 ${type} ${width > 0}`);
    this.setData({ drawn: tempFilePath });
  },
  onFinish({ detail }: { detail: { currentItemId: string } }) {
    this.setData({ finished: detail.currentItemId });
  },
  onFlip() {
    this.setData({ current: 2 });
  },
  onMoveBy() {
    this.setData({ x: 500, bigger: 2 });
  },
  onLock() {
    this.setData({ locked: !this.data.locked });
  },
  /** The newest first: what happens late writes nothing over. */
  note(said: string) {
    this.setData({ last: `${said} ${this.data.last}` });
  },
});
