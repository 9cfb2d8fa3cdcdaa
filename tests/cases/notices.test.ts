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

test('a reopened case, its request decided on late: the applicant reads from when it counts, officer and lead the day that is due and that it has gone by, all dated now', () => {
  const [asked, granted] = ['2026-10-09T10:00:00.000+08:00', '2026-11-02T09:00:00.000+08:00'];
  const record = { ...filed(asked), officer: { openid: 'officer', name: '经办人' }, before: { id: 'old', number: '旧1号' } };
  const told = notices.goesOn(record, ['lead', 'officer'], granted);
  expect(told.map(({ recipient, at }) => [recipient, at])).toEqual([[null, granted], ['officer', granted], ['lead', granted]]);
  expect(told[0]!.body).toBe('甲市注册会计师协会已为您重新办理的申请另立新案，将在自提出申请之日（2026-10-09，当天不计）起 15 个工作日内决定是否受理并书面告知您。');
  expect(told[1]!.body).toBe(`案件旧1号同意重新办理，已另立新案，期限自提出申请之日（2026-10-09，当天不计）起计算，受理决定的期限为 ${record.due!.on} 17:30，已经届满，请继续办理。`);
  expect(notices.reopeningDecided(record, true, granted)[0]!.body).toBe('协会同意重新办理您的维权服务申请，已另立新案，办理期限自您提出申请之日起计算。');
});
