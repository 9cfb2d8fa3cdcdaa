import type { Heard } from '../../heard';

const cities: Record<string, string[]> = { 甲省: ['甲市', '乙市'], 乙省: ['丙市', '丁市'] };
interface Picker {
  setColumnValues(index: number, values: string[]): void;
}

Page({
  data: {
    result: '',
    formats: ['讲座', '论坛', { text: '停办', disabled: true }, '沙龙'],
    letters: ['子', '丑', '寅'],
    columns: [{ values: Object.keys(cities) }, { values: cities['甲省'] }],
  },
  onChange({ detail }: Heard<{ value: string; index: number }>) {
    this.setData({ result: `转到 ${detail.value}` });
  },
  onConfirm({ detail }: Heard<{ value: string }>) {
    this.setData({ result: `定了 ${detail.value}` });
  },
  onCancel() {
    this.setData({ result: '取消了' });
  },
  onProvince({ detail }: Heard<{ picker: Picker; value: string[]; index: number }>) {
    if (detail.index === 0) detail.picker.setColumnValues(1, cities[detail.value[0]!]!);
    this.setData({ result: `${detail.value[0]}` });
  },
  onColumn({ detail }: Heard<number>) {
    this.setData({ result: `第 ${detail} 个` });
  },
});
