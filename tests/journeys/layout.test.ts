import type { Phone, PhoneOptions } from '../support/driver';
import { startStage, type Stage } from '../support/stage';
import { visits } from '../support/visits';

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
