import type { Phone } from '../support/driver';
import { startStage, type Stage } from '../support/stage';
import { visits } from '../support/visits';

const screens = ['320', '768', '1280'] as const;

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 120_000);
afterAll(() => stage?.stop());

async function faultsOf(phone: Phone, picture: string) {
  const { overflow, small, unnamed } = await phone.measure();
  await phone.screenshot(picture);
  return { overflow, small, unnamed };
}

const none = { overflow: [], small: [], unnamed: [] };

describe.each(Object.keys(visits))('as %s', (as) => {
  const pictureOf = (path: string, screen: string) => `layout-${as}${path.replace(/\W+/g, '-')}-${screen}`;

  describe.each([false, true])('in large text: %p', (largeText) => {
    let phone: Phone;
    beforeAll(async () => {
      phone = await stage.phone({ as, device: '320', largeText });
    });
    afterAll(() => phone?.close());

    test.each(visits[as]!)('nothing on %s sticks out sideways, and all that can be tapped is large and has a name', async (path) => {
      await phone.stretch('320');
      await phone.visit(path);
      for (const screen of largeText ? screens.slice(0, 1) : screens) {
        await phone.stretch(screen);
        expect([screen, await faultsOf(phone, pictureOf(path, largeText ? '320-large' : screen))]).toEqual([screen, none]);
      }
    });
  });
});
