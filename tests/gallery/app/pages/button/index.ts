import type { Heard } from '../../heard';

Page({
  data: { result: '' },
  onClick({ currentTarget }: Heard) {
    this.setData({ result: `点了${String(currentTarget.dataset['name'])}` });
  },
  onSubmit({ detail }: Heard<{ value: { topic: string } }>) {
    this.setData({ result: `提交了${detail.value.topic}` });
  },
  onReset() {
    this.setData({ result: '清空了' });
  },
});
