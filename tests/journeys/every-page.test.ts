import { mkdirSync, writeFileSync } from 'node:fs';
import { costsOf, repeated, type Call, type PageCosts } from '../support/counting';
import type { Phone } from '../support/driver';
import { startStage, type Stage } from '../support/stage';
import { visits } from '../support/visits';

const kilobyte = 1024;
/** What WeChat's audits advise (setData: in a second), and as many requests as WeChat sends side by side. */
const advised = { nodes: 1000, depth: 30, children: 60, setDataCalls: 20, setDataBytes: 256 * kilobyte, requests: 10, sameReplyBytes: 128 * kilobyte };

/** Asks the cloud nothing, so that nothing of it is counted with the next page. */
const quiet = '/packages/admin/edit/index';
const screens = ['320', '768', '1280'] as const;

let stage: Stage;
const figures: string[] = [];
beforeAll(async () => {
  stage = await startStage();
});
afterAll(async () => {
  mkdirSync('.screenshots', { recursive: true });
  writeFileSync('.screenshots/page-costs.md', [head, ...figures].join('\n'));
  await stage?.stop();
});

const pictureOf = (as: string, path: string, screen: string) => `layout-${as}${path.replace(/\W+/g, '-')}-${screen}`;

async function expectNoFaults(phone: Phone, picture: string): Promise<void> {
  const { overflow, small, unnamed } = await phone.measure();
  await phone.screenshot(picture);
  expect([picture, { overflow, small, unnamed }]).toEqual([picture, { overflow: [], small: [], unnamed: [] }]);
}

/** Opened once and stretched: opening is what takes long. */
describe.each(Object.keys(visits))('as %s', (as) => {
  const tour: Call[] = [];
  let phone: Phone;
  beforeAll(async () => {
    phone = await stage.phone({ as, device: '320', path: quiet });
  });
  afterAll(() => phone?.close());

  describe.each(visits[as]!)('%s', (path) => {
    let costs: PageCosts;
    beforeAll(async () => {
      await phone.stretch('320');
      costs = await costsOf(phone, path);
      tour.push(...costs.calls);
      figures.push(row(as, path, costs));
    });

    test('has something to show', async () => {
      await phone.seeNo('重新加载');
      expect(costs.nodes).toBeGreaterThan(5); // the smallest page that says something
    });

    test("stays within what WeChat's audits advise, and asks nothing twice", () => {
      expect(costs.nodes).toBeLessThan(advised.nodes);
      expect(costs.depth).toBeLessThan(advised.depth);
      expect(costs.children).toBeLessThanOrEqual(advised.children);
      expect(costs.setData.filter(({ bytes }) => bytes > advised.setDataBytes)).toEqual([]);
      expect(costs.setData.length).toBeGreaterThan(0);
      expect(costs.setData.length).toBeLessThanOrEqual(advised.setDataCalls);
      expect(costs.calls.length).toBeLessThanOrEqual(advised.requests);
      expect(repeated(costs.calls).map(({ question }) => question)).toEqual([]);
    });

    test.each(screens)('has on a screen %s wide nothing that sticks out sideways, and all that can be tapped is large and has a name', async (screen) => {
      await phone.stretch(screen);
      await expectNoFaults(phone, pictureOf(as, path, screen));
    });
  });

  test('no large reply comes twice on a tour of the pages', () => {
    const again = tour.filter(({ question, reply }, index) => tour.findIndex((one) => one.question === question && one.reply === reply) < index);
    expect(tour.length).toBeGreaterThan(0);
    expect(again.filter(({ reply }) => Buffer.byteLength(reply) > advised.sameReplyBytes).map(({ action }) => action)).toEqual([]);
  });
});

describe.each(Object.keys(visits))('in large text, as %s', (as) => {
  let phone: Phone;
  beforeAll(async () => {
    phone = await stage.phone({ as, device: '320', largeText: true });
  });
  afterAll(() => phone?.close());

  test.each(visits[as]!)('nothing on %s sticks out sideways, and all that can be tapped is large and has a name', async (path) => {
    await phone.visit(path);
    await expectNoFaults(phone, pictureOf(as, path, '320-large'));
  });
});

const head = '| page | as | nodes | depth | children | setData calls | bytes together | largest | requests |\n| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |';

function row(as: string, path: string, { nodes, depth, children, setData, calls }: PageCosts): string {
  const bytes = setData.map((each) => each.bytes);
  const together = bytes.reduce((sum, each) => sum + each, 0);
  const cells = [path.split('?')[0], as, nodes, depth, children, bytes.length, together, Math.max(...bytes), calls.map(({ action }) => action).join(', ')];
  return `| ${cells.join(' | ')} |`;
}
