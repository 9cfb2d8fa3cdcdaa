import Dialog from '@vant/weapp/dialog/dialog';

Page({
  data: { result: '', show: false, reason: '' },
  async onAlert() {
    await Dialog.alert({ title: '告知', message: '活动改在下午' });
    this.setData({ result: '知道了' });
  },
  onConfirm() {
    Dialog.confirm({ title: '确定吗', message: '要报名', confirmButtonText: '报名' }).then(
      () => this.setData({ result: '确定了' }),
      () => this.setData({ result: '取消了' }),
    );
  },
  async onRound() {
    await Dialog.alert({ message: '没有标题，按钮是圆的', theme: 'round-button', confirmButtonColor: '#fff' });
    this.setData({ result: '圆的关了' });
  },
  async onSlow() {
    await Dialog.confirm({ title: '稍候', message: '点了之后转一会儿', beforeClose: (action) => new Promise((resolve) => setTimeout(() => resolve(action === 'confirm'), 400)) });
    this.setData({ result: '等完了' });
  },
  onOpen() {
    this.setData({ show: true });
  },
  onSend() {
    this.setData({ result: `理由：${this.data.reason}` });
  },
  onClose() {
    this.setData({ show: false });
  },
});
