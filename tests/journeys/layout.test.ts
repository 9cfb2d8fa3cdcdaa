import type { Phone, PhoneOptions } from '../support/driver';
import { startStage, type Stage } from '../support/stage';

/** Every page, seen by the people who have something to see on it. */
const visits: Record<string, string[]> = {
  'demo-stranger': [
    '/pages/home/index',
    '/pages/me/index',
    '/pages/messages/index',
    '/packages/events/detail/index?eventId=event0001',
    '/packages/members/bind/index',
  ],
  'demo-member': [
    '/pages/home/index',
    '/pages/events/index',
    '/packages/events/detail/index?eventId=event0001',
    '/packages/events/mine/index',
    '/pages/messages/index',
    '/pages/me/index',
    '/packages/news/list/index',
    '/packages/news/article/index?newsId=national-measures',
  ],
  'demo-staff-city-a': [
    '/pages/admin/index',
    '/packages/admin/events/index',
    '/packages/admin/edit/index',
    '/packages/admin/signups/index?eventId=event0001',
  ],
};

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

describe.each(Object.keys(visits))('as %s', (as) => {
  describe.each(screens)('on %p', (screen) => {
    let phone: Phone;
    beforeAll(async () => {
      phone = await stage.phone({ as, ...screen });
    });
    afterAll(() => phone?.close());

    test.each(visits[as]!)('nothing on %s sticks out sideways, and all that can be tapped is large and has a name', async (path) => {
      await phone.visit(path);
      const { overflow, small, unnamed } = await phone.measure();
      await phone.screenshot(`layout-${as}${path.replace(/\W+/g, '-')}-${screen.device}${screen.largeText ? '-large' : ''}`);
      expect({ overflow, small, unnamed }).toEqual({ overflow: [], small: [], unnamed: [] });
    });
  });
});
