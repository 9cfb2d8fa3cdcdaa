import type { Heard } from '../../heard';

interface Chosen {
  url: string;
  name?: string;
}

Page({
  data: {
    result: '',
    files: [] as Chosen[],
    documents: [] as Chosen[],
    states: [
      { url: '/images/wide.svg', isImage: true, status: 'uploading', message: '上传中' },
      { url: '/images/wide.svg', isImage: true, status: 'failed', message: '失败' },
      { url: '/images/wide.svg', isImage: true, status: 'done' },
      { url: '/a.pdf', name: '章程.pdf', isImage: false },
    ],
  },
  onRead({ detail }: Heard<{ file: Chosen }>) {
    this.setData({ files: [...this.data.files, detail.file], result: '读到一张图' });
  },
  onDelete({ detail }: Heard<{ index: number }>) {
    this.setData({ files: this.data.files.filter((_, index) => index !== detail.index), result: '删了一张图' });
  },
  onPreview() {
    this.setData({ result: '点了预览' });
  },
  onOversize() {
    this.setData({ result: '太大了' });
  },
  onBefore({ detail }: Heard<{ callback(allowed: boolean): void }>) {
    wx.showModal({ title: '提示', content: '用这张吗', success: ({ confirm }) => detail.callback(confirm) });
  },
  onChecked() {
    this.setData({ result: '用了这张' });
  },
  onDocument({ detail }: Heard<{ file: Chosen }>) {
    this.setData({ documents: [...this.data.documents, detail.file], result: `读到 ${detail.file.name}` });
  },
});
