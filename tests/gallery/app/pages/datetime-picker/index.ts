import type { Heard } from '../../heard';

const units: Record<string, string> = { year: '年', month: '月', day: '日', hour: '时', minute: '分' };
const two = (value: number) => String(value).padStart(2, '0');

function spoken(value: number | string): string {
  if (typeof value === 'string') return value;
  const date = new Date(value);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

Page({
  data: {
    result: '',
    now: '',
    type: 'date',
    types: [
      { name: '年月日', type: 'date' },
      { name: '年月', type: 'year-month' },
      { name: '日期和时间', type: 'datetime' },
      { name: '时间', type: 'time' },
    ],
    when: new Date(2026, 10, 21, 9, 30).getTime(),
    first: new Date(2026, 10, 1).getTime(),
    last: new Date(2027, 10, 1).getTime(),
    hour: '09:30',
    formatter: (type: string, value: string) => `${value}${units[type] ?? ''}`,
    quarters: (type: string, values: string[]) => (type === 'minute' ? values.filter((value) => Number(value) % 15 === 0) : values),
  },
  onTurn({ currentTarget }: Heard) {
    this.setData({ type: String(currentTarget.dataset['type']) });
  },
  onInput({ detail }: Heard<number | string>) {
    this.setData({ now: spoken(detail) });
  },
  onConfirm({ detail }: Heard<number | string>) {
    this.setData({ result: `定了 ${spoken(detail)}` });
  },
  onCancel() {
    this.setData({ result: '取消了' });
  },
});
