import { fire, heard, renderComponent, tap, textOf } from '../support/component';

test('a filter shows what is chosen and tells what is chosen next', async () => {
  const filter = renderComponent('filter-picker', { label: '城市', options: ['全部城市', '甲市', '乙市'], index: 1 });
  const chosen = heard<{ index: number }>(filter, 'choose');
  expect(textOf(filter)).toBe('甲市');
  await fire(filter, '.filter-picker', 'change', { value: '2' });
  expect(chosen).toEqual([{ index: 2 }]);
});

test('tapping the choice that is already made changes nothing', async () => {
  const bar = renderComponent('choice-bar', { choices: ['全部', '草稿'], index: 0 });
  const chosen = heard<{ index: number }>(bar, 'choose');
  await tap(bar, '.choice', 0);
  await tap(bar, '.choice', 1);
  expect(chosen).toEqual([{ index: 1 }]);
});

test.each([
  ['nothing was typed', '', ['甲市', '乙市', '丙市']],
  ['a part of the name', '乙', ['乙市']],
  ['a city stands there', '乙市', []],
  ['nobody serves it', '丁', []],
])('cities are offered as far as they fit: %s', (_, text, expected) => {
  const choice = renderComponent('city-choice', { cities: ['甲市', '乙市', '丙市'], text });
  expect(choice.querySelectorAll('.city').map((city) => textOf(city))).toEqual(expected);
});

test('of many cities none is offered before something was typed, and the one that is tapped is told', async () => {
  const cities = Array.from({ length: 300 }, (_, index) => `示例${index}市`);
  expect(renderComponent('city-choice', { cities, text: '' }).querySelectorAll('.city')).toHaveLength(0);
  const choice = renderComponent('city-choice', { cities, text: '29' });
  const chosen = heard<string>(choice, 'choose');
  expect(choice.querySelectorAll('.city').length).toBeLessThanOrEqual(12);
  await tap(choice, '.city', 0);
  expect(chosen).toEqual(['示例29市']);
});

test('changing the day of an instant keeps its time, and the other way round', async () => {
  const field = renderComponent('packages/admin/components/instant-field', { label: '开始', day: '2026-11-21', time: '09:00' });
  const changes = heard(field, 'choose');
  await fire(field, '.instant-picker', 'change', { value: '2026-11-22' }, 0);
  await fire(field, '.instant-picker', 'change', { value: '10:30' }, 1);
  expect(changes).toEqual([{ day: '2026-11-22', time: '09:00' }, { day: '2026-11-21', time: '10:30' }]);
});
