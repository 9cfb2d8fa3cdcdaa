import Toast from '@vant/weapp/toast/toast';

Page({
  data: { result: '' },
  onText() {
    Toast('一句提示');
  },
  onSuccess() {
    Toast.success({ message: '报名成功', onClose: () => this.setData({ result: '成功收了' }) });
  },
  onFail() {
    Toast.fail('没有成功');
  },
  onLoading() {
    Toast.loading({ message: '正在提交', duration: 0, forbidClick: true });
    setTimeout(() => Toast.clear(), 800);
  },
  onTop() {
    Toast({ message: '上面的提示', position: 'top' });
  },
  onBottom() {
    Toast({ message: '下面的提示', position: 'bottom' });
  },
});
