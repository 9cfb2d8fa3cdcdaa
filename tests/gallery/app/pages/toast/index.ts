import Toast from '@vant/weapp/toast/toast';

Page({
  data: { result: '' },
  onText() {
    Toast({ message: '一句提示', duration: 800 });
  },
  onSuccess() {
    Toast.success({ message: '报名成功', duration: 800, onClose: () => this.setData({ result: '成功收了' }) });
  },
  onFail() {
    Toast.fail({ message: '没有成功', duration: 800 });
  },
  onLoading() {
    Toast.loading({ message: '正在提交', duration: 0, forbidClick: true });
    setTimeout(() => Toast.clear(), 800);
  },
  onTop() {
    Toast({ message: '上面的提示', position: 'top', duration: 800 });
  },
  onBottom() {
    Toast({ message: '下面的提示', position: 'bottom', duration: 800 });
  },
});
