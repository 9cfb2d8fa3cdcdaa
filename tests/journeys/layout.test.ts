import type { PhoneOptions } from '../support/driver';
import { startStage, type Stage } from '../support/stage';

/** Each page with a person who has something to see on it. */
const pages: [string, string][] = [
  ['demo-stranger', '/pages/home/index'],
  ['demo-stranger', '/pages/me/index'],
  ['demo-stranger', '/pages/messages/index'],
  ['demo-stranger', '/packages/members/bind/index'],
  ['demo-member', '/pages/home/index'],
  ['demo-member', '/pages/events/index'],
  ['demo-member', '/packages/events/detail/index?eventId=event0001'],
  ['demo-member', '/packages/events/mine/index'],
  ['demo-member', '/pages/messages/index'],
  ['demo-member', '/pages/me/index'],
  ['demo-member', '/packages/news/list/index'],
  ['demo-member', '/packages/news/article/index?newsId=national-measures'],
  ['demo-staff-city-a', '/pages/admin/index'],
  ['demo-staff-city-a', '/packages/admin/events/index'],
  ['demo-staff-city-a', '/packages/admin/edit/index'],
  ['demo-staff-city-a', '/packages/admin/signups/index?eventId=event0001'],
];

const screens: Pick<PhoneOptions, 'device' | 'largeText'>[] = [
  { device: '320' },
  { device: '320', largeText: true },
  { device: '768' },
  { device: '1280' },
];

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 120_000);
afterAll(() => stage?.stop());

describe.each(pages)('%s on %s', (as, path) => {
  test.each(screens)('nothing sticks out sideways and all that can be tapped is large and named at %p', async (screen) => {
    const phone = await stage.phone({ as, path, ...screen });
    await phone.settled();
    const { overflow, small, unnamed } = await phone.measure();
    await phone.screenshot(`layout/${path.replace(/\W+/g, '-').slice(1)}-${as}-${screen.device}${screen.largeText ? '-large' : ''}`);
    await phone.close();
    expect({ overflow, small, unnamed }).toEqual({ overflow: [], small: [], unnamed: [] });
  });
});
