interface Dragged {
  type: string;
  detail: { scrollTop: number; velocity?: { y: number } };
}

Page({
  data: { last: '', drags: '', speed: '', enhanced: true, paging: false },
  onEvent({ type }: { type: string }) {
    this.setData({ last: `${type} ${this.data.last}` }); // the newest first: what happens late writes nothing over
  },
  onDrag({ type, detail }: Dragged) {
    const said = this.data.drags.endsWith(type) ? this.data.drags : `${this.data.drags} ${type}`;
    this.setData({ drags: said, ...(detail.velocity && { speed: detail.velocity.y < 0 ? '向上' : '向下' }) });
  },
  onPlain() {
    this.setData({ enhanced: false });
  },
  onPaging() {
    this.setData({ paging: true });
  },
});
