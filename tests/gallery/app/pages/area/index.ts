import type { Heard } from '../../heard';

interface Place {
  code: string;
  name: string;
}
const spoken = (places: Place[]) => places.map(({ name }) => name).join('/');

Page({
  data: {
    result: '',
    code: '110101',
    asking: ['请选择', '请选择'],
    places: {
      province_list: { 110000: '甲省', 120000: '乙省' },
      city_list: { 110100: '甲市', 110200: '丁市', 120100: '乙市' },
      county_list: { 110101: '东区', 110102: '西区', 110201: '南区', 120101: '北区' },
    },
  },
  onChange({ detail }: Heard<{ values: Place[] }>) {
    this.setData({ result: `转到 ${spoken(detail.values)}` });
  },
  onConfirm({ detail }: Heard<{ values: Place[] }>) {
    this.setData({ result: `定了 ${spoken(detail.values)}` });
  },
  onCancel() {
    this.setData({ result: '取消了' });
  },
});
