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
  phone = await gallery.phone('/pages/motion/index');
});
afterEach(() => phone?.close().catch(() => {}));

const complain = (text: string) => inFrame(phone, (said) => console.error(said), text);
const write = (html: string) => inFrame(phone, (text) => document.querySelector('[data-route]')!.insertAdjacentHTML('beforeend', text), html);

test('a console error that no step announced fails the step in which it is heard', async () => {
  await complain('坏了');
  await expect(phone.see('会动')).rejects.toThrow('坏了');
});

test('an error that is heard after the last step fails the closing', async () => {
  await complain('最后坏了');
  await expect(phone.close()).rejects.toThrow('最后坏了');
});

test('an announced error passes, once', async () => {
  await phone.expecting(/坏了/, () => complain('坏了'));
  await complain('坏了');
  await expect(phone.see('会动')).rejects.toThrow('坏了');
});

test('another error beside the announced one still fails', async () => {
  const step = phone.expecting(/坏了/, async () => {
    await complain('坏了');
    await complain('不一样');
  });
  await expect(step).rejects.toThrow('不一样');
});

test('a request to another host fails, though the page forbids it already', async () => {
  await inFrame(phone, () => void fetch('https://example.org/picture.png').catch(() => {}), undefined);
  await expect(phone.see('会动').then(() => phone.see('会动'))).rejects.toThrow(/example\.org/);
});

test('what is there twice must be named more closely', async () => {
  await write('<div role="button">重复</div><div role="button">重复</div>');
  await expect(phone.tap('重复')).rejects.toThrow('say within what');
});

test('what sticks out sideways is found, and what scrolls inside its own box is not', async () => {
  expect((await phone.measure()).overflow).toEqual([]);
  await write('<p class="wide" style="width: 600px">宽</p><div style="overflow-x: auto"><p style="width: 600px">里面宽</p></div>');
  expect((await phone.measure()).overflow).toEqual([expect.stringContaining('class="wide"')]);
});

test('a small tap area and one without a name are found', async () => {
  await write('<div role="button" id="tiny" class="tiny" style="width: 20px; height: 20px"></div>');
  const { small, unnamed } = await phone.measure();
  expect(small).toContainEqual(expect.stringContaining('20×20 <div class="tiny">'));
  expect(unnamed).toEqual([expect.stringContaining('class="tiny"')]);
});
