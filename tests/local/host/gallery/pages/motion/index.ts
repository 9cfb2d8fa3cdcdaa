interface Happened {
  type: string;
  detail: unknown;
}

Page({
  data: {
    /** The newest first: nothing that happens late writes over what a test waits for. */
    last: '',
    announced: '',
    into: '',
    top: 0,
    current: 0,
    broken: false,
    stored: '',
    animation: {},
    html: '<p class="bold">一段<b>粗</b>字</p><script>document.title = "坏"</script><img src="/package/images/dot.svg" onerror="document.title = 1">',
  },
  onEvent({ type, detail }: Happened) {
    this.setData({ last: `${type} ${JSON.stringify(detail)} ${this.data.last}` });
  },
  onScroll({ detail }: { detail: { scrollTop: number } }) {
    this.setData({ scrolled: detail.scrollTop });
  },
  onInto() {
    this.setData({ into: 'row-12' });
  },
  onTurn() {
    this.setData({ current: 2 });
  },
  onPullDownRefresh() {
    this.setData({ announced: '下拉了' });
  },
});
