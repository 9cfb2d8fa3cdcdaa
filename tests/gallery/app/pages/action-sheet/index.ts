import type { Heard } from '../../heard';

Page({
  data: {
    result: '',
    choose: false,
    told: false,
    actions: [{ name: '动作甲' }, { name: '动作乙', subname: '小字', color: '#ee0a24' }, { name: '停用的', disabled: true }, { loading: true }, { name: '分享出去', openType: 'share' }],
  },
  onOpen({ currentTarget }: Heard) {
    this.setData({ [String(currentTarget.dataset['name'])]: true });
  },
  onSelect({ detail }: Heard<{ name: string }>) {
    this.setData({ result: `选了${detail.name}` });
  },
  onCancel() {
    this.setData({ result: '取消了', choose: false });
  },
  onClose() {
    this.setData({ choose: false, told: false });
  },
});
