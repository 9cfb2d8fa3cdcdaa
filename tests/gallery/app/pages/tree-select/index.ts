import type { Heard } from '../../heard';

Page({
  data: {
    at: 0,
    chosen: [] as number[],
    items: [
      { text: '甲省', dot: true, children: [{ text: '甲市', id: 1 }, { text: '乙市', id: 2 }, { text: '停用的', id: 3, disabled: true }, { text: '丁市', id: 4 }] },
      { text: '乙省', badge: 3, children: [{ text: '丙市', id: 5 }] },
      { text: '停用省', disabled: true, children: [] },
    ],
  },
  onNav({ detail }: Heard<{ index: number }>) {
    this.setData({ at: detail.index });
  },
  onItem({ detail }: Heard<{ id: number }>) {
    const { chosen } = this.data;
    this.setData({ chosen: chosen.includes(detail.id) ? chosen.filter((id) => id !== detail.id) : [...chosen, detail.id] });
  },
});
