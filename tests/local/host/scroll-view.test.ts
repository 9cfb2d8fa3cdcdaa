import { expectCondition } from '../../support/conditions';
import type { Phone } from '../../support/driver';
import { openGallery, type Gallery } from './gallery';
import { inFrame } from './methods';

let gallery: Gallery;
let phone: Phone;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery?.close());
beforeEach(async () => {
  phone = await gallery.phone('/pages/scrolling/index');
});
afterEach(() => phone?.close());

type Context = Record<string, unknown>;
interface Wx {
  createSelectorQuery(): { select(selector: string): { node(): { exec(done: (answers: { node: Context | null }[]) => void): void } } };
}

/** The context that a selector query gives: a method is called, a property set or read; null without a context. */
const ask = (name: string, ...values: unknown[]) =>
  inFrame(
    phone,
    ([member, given]: [string, unknown[]]) => {
      const { wx } = globalThis as unknown as { wx: Wx };
      const use = (view: Context) => {
        if (typeof view[member] === 'function') return (view[member] as (...all: unknown[]) => unknown).apply(view, given);
        if (given.length) view[member] = given[0];
        return view[member];
      };
      return new Promise((resolve) => wx.createSelectorQuery().select('#long').node().exec(([found]) => resolve(found!.node && use(found!.node))));
    },
    [name, values] as [string, unknown[]],
  );
const list = () => phone.frame.locator('wx-scroll-view');
const top = () => list().evaluate((view) => view.scrollTop);
const at = (place: number) => expectCondition(`the list is at ${place}`, async () => (await top()) === place);

async function drag(by: number): Promise<void> {
  const box = (await list().boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await phone.page.mouse.move(x, y);
  await phone.page.mouse.down();
  await phone.page.mouse.move(x, y + by, { steps: 5 });
  await phone.page.mouse.up();
}

test('its context scrolls to a place or to a child, whether the person may scroll or not', async () => {
  expect(await ask('scrollEnabled', false)).toBe(false);
  expect(await list().evaluate((view) => getComputedStyle(view).overflowY)).toBe('hidden');
  await ask('scrollTo', { top: 250 });
  await at(250);
  await ask('scrollIntoView', '#row-4');
  await at(400);
  await ask('scrollTo', { top: 0, animated: true });
  await at(0);
});

test('its context refreshes and ends refreshing', async () => {
  await ask('triggerRefresh');
  await phone.see('refresherrefresh');
  await ask('closeRefresh');
  await phone.see('refresherrestore');
});

test('only an enhanced one has a context, hides its bar and tells of drags', async () => {
  const bar = () => list().evaluate((view) => getComputedStyle(view).scrollbarWidth);
  expect(await bar()).toBe('none');
  expect(await ask('showScrollbar')).toBe(false);
  await phone.tap('不增强');
  expect(await bar()).toBe('auto');
  expect(await ask('showScrollbar')).toBeNull();
  await drag(-60);
  expect(await phone.frame.getByText('拖：').textContent()).toBe('拖：');
});

test('a drag begins once, goes on and ends with its speed', async () => {
  await drag(-60);
  await phone.see('拖： dragstart dragging dragend');
  await phone.see('速度：向上');
});

test('by pages it comes to rest on the nearest one', async () => {
  await phone.tap('按页');
  await ask('scrollTo', { top: 290 });
  await drag(-30);
  await at(200);
  await ask('scrollTo', { top: 310 });
  await drag(-30);
  await at(400);
});
