interface Happened {
  type: string;
  detail: unknown;
}
type Resolve = (answer: { event: string; buttonId?: string }) => void;

Page({
  data: { last: '', asking: false, referrer: '' },
  resolve: (() => {}) as Resolve,
  onListen() {
    const ask = (resolve: Resolve, { referrer }: { referrer: string }) => {
      this.resolve = resolve;
      this.setData({ asking: true, referrer });
      resolve({ event: 'exposureAuthorization' });
    };
    wx.onNeedPrivacyAuthorization(ask as never); // WeChat's typings know nothing of the second value
  },
  onCopy() {
    const told = ({ errMsg, errno = 0 }: { errMsg: string; errno?: number }) => this.note(`${errMsg} ${errno}`);
    wx.setClipboardData({ data: '甲', success: told, fail: told });
  },
  onEvent({ type, detail }: Happened) {
    this.note(`${type} ${JSON.stringify(detail)}`);
  },
  onAgree() {
    this.answer({ event: 'agree', buttonId: 'agree' });
  },
  onPretend() {
    this.answer({ event: 'agree', buttonId: 'agree' });
  },
  onRefuse() {
    this.answer({ event: 'disagree' });
  },
  answer(answer: { event: string; buttonId?: string }) {
    this.setData({ asking: false });
    this.resolve(answer);
  },
  /** The newest first: what happens late writes nothing over. */
  note(said: string) {
    this.setData({ last: `${said} ${this.data.last}` });
  },
});
