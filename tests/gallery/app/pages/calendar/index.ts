import type { Heard } from '../../heard';

const day = (month: number, date: number) => new Date(2026, month - 1, date).getTime();
const spoken = (date: Date) => `${date.getMonth() + 1}-${date.getDate()}`;
interface Day {
  date: Date;
  bottomInfo?: string;
}

function formatter(shown: Day): Day {
  return shown.date.getDate() === 18 ? { ...shown, bottomInfo: '讲座' } : shown;
}

Page({
  data: {
    result: '',
    show: false,
    first: day(11, 1),
    last: day(12, 31),
    kind: {},
    kinds: [
      { name: '选一天', type: 'single', chosen: day(11, 20), formatter, confirm: true, most: 0, color: '' },
      { name: '选几天', type: 'multiple', chosen: [day(11, 3), day(11, 5)], confirm: true, most: 0, color: '' },
      { name: '选一段', type: 'range', chosen: null, confirm: true, most: 3, color: '#07c160' },
      { name: '一点就好', type: 'single', chosen: null, confirm: false, most: 0, color: '' },
    ],
  },
  onOpen({ currentTarget }: Heard) {
    this.setData({ kind: currentTarget.dataset['kind'] as object, show: true });
  },
  onConfirm({ detail }: Heard<Date | Date[]>) {
    this.setData({ show: false, result: `定了 ${[detail].flat().map(spoken).join('、')}` });
  },
  onClose() {
    this.setData({ show: false });
  },
  onOverRange() {
    this.setData({ result: '太长了' });
  },
  onSelect({ detail }: Heard<Date>) {
    this.setData({ result: `点了 ${spoken(detail)}` });
  },
});
