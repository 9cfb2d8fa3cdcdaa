Page({
  onFail({ detail }: { detail: { url: string } }) {
    void wx.setNavigationBarTitle({ title: `未打开 ${detail.url}` });
  },
});
