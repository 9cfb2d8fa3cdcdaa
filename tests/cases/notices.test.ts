import { derived, yearsOn } from '../../cloudfunctions/cases/clock';
import * as notices from '../../cloudfunctions/cases/notices';
import { calendarFrom } from '../../cloudfunctions/platform/calendar';
import { cityA } from '../support/arrange';
import { aCase } from '../support/cases';

const calendar = calendarFrom(yearsOn('2026-12-31'), []);
const filed = (receivedAt: string) => {
  const record = aCase('one', cityA, { receivedAt });
  return { ...record, ...derived(record, calendar, receivedAt) };
};

test('whoever leads reads by when the decision is to be served, with the hour, and that a day in a year not on file may still move', () => {
  const toLead = (receivedAt: string) => notices.received(filed(receivedAt), ['lead']).find(({ recipient }) => recipient === 'lead')!.body;
  expect(toLead('2026-04-20T10:00:00.000+08:00')).toBe('受理决定须在 2026-05-13 17:30 前送达，请尽快分派经办人。');
  expect(toLead('2026-12-15T10:00:00.000+08:00')).toBe('受理决定须在 2027-01-06 17:30（暂定） 前送达，请尽快分派经办人。');
});
