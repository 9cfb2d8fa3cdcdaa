import type { Heard } from '../../heard';

interface Place {
  name: string;
  code: string;
}

Page({
  data: {
    result: '',
    show: false,
    chosen: '',
    value: '',
    names: { text: 'name', value: 'code', children: 'within' },
    options: [
      { name: '甲省', code: '1', within: [{ name: '甲市', code: '11', within: [{ name: '东区', code: '111' }, { name: '西区', code: '112' }] }, { name: '乙市', code: '12' }] },
      { name: '乙省', code: '2', within: [{ name: '丙市', code: '21' }] },
      { name: '丙省', code: '3', disabled: true },
    ],
  },
  onOpen() {
    this.setData({ show: true });
  },
  onClose() {
    this.setData({ show: false });
  },
  onChange({ detail }: Heard<{ value: string }>) {
    this.setData({ result: `点了 ${detail.value}` });
  },
  onFinish({ detail }: Heard<{ value: string; selectedOptions: Place[] }>) {
    this.setData({ show: false, value: detail.value, chosen: detail.selectedOptions.map(({ name }) => name).join('/') });
  },
});
