import { eventFormatLabels } from '../../miniprogram/shared/contracts/events';
import { asInput, cityOptions, formatOptions, noFilters } from '../../miniprogram/pages/events/filters';

const cities = ['甲市', '乙市'];

test('without a choice nothing is asked for in particular', () => {
  expect(asInput(noFilters, cities)).toEqual({});
});

test('every option of a filter asks for exactly what it says', () => {
  for (const [formatIndex, label] of formatOptions.entries()) {
    const { format } = asInput({ ...noFilters, formatIndex }, cities);
    expect(format ? eventFormatLabels[format] : '全部形式').toBe(label);
  }
  for (const [cityIndex, label] of cityOptions(cities).entries()) {
    expect(asInput({ ...noFilters, cityIndex }, cities).city ?? '全部城市').toBe(label);
  }
});

test('choices add up', () => {
  expect(asInput({ formatIndex: 2, cityIndex: 1, openNow: true }, cities)).toEqual({ format: 'forum', city: '甲市', openNow: true });
});
