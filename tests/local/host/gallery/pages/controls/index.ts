interface Happened {
  type: string;
  detail: unknown;
  currentTarget: { dataset: Record<string, unknown> };
}

const columns = [
  ['东', '西'],
  ['一', '二', '三'],
];

Page({
  data: { last: '', typed: '', people: [{ name: '张' }, { name: '李' }, { name: '王' }], columns },
  onEvent({ type, detail }: Happened) {
    this.note(`${type} ${JSON.stringify(detail)}`);
  },
  onNote({ currentTarget }: Happened) {
    this.note(`tap ${String(currentTarget.dataset['what'])}`);
  },
  onClear() {
    this.setData({ typed: '' });
  },
  onColumn({ detail }: { detail: { column: number; value: number } }) {
    if (detail.column === 0 && detail.value === 1) this.setData({ 'columns[1]': ['四', '五'] });
  },
  onShareAppMessage(asked: { from: string; target?: { dataset: object } }) {
    this.note(`share ${asked.from} ${JSON.stringify(asked.target?.dataset ?? null)}`);
    return { title: '请看这里', path: '/pages/other/index?from=share' };
  },
  async onSubscribe() {
    this.ask();
  },
  onSubscribeLate() {
    setTimeout(() => this.ask(), 200);
  },
  ask() {
    wx.requestSubscribeMessage({
      tmplIds: ['TEMPLATE-SIGNUP-RESULT'],
      complete: (answer: object) => this.note(JSON.stringify(answer)),
    });
  },
  /** The newest first: what happens late writes nothing over. */
  note(said: string) {
    this.setData({ last: `${said} ${this.data.last}` });
  },
});
