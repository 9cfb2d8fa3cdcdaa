import type { Phone } from '../../support/driver';
import { openGallery, type Gallery } from './gallery';
import { call } from './methods';

let gallery: Gallery;
let phone: Phone;

beforeAll(async () => {
  gallery = await openGallery();
  phone = await gallery.phone('/pages/motion/index');
});
afterAll(() => phone?.close());
afterAll(() => gallery?.close());

test('there is a session only for who has logged in, and it outlives the mini-program', async () => {
  expect(await call(phone, 'checkSession', {})).toMatchObject({ errMsg: expect.stringMatching(/^checkSession:fail/) as string });
  expect(await call(phone, 'login', {})).toMatchObject({ errMsg: 'login:ok', code: expect.stringMatching(/^\w{32}$/) as string });
  await phone.page.reload();
  await phone.ready();
  expect(await call(phone, 'checkSession', {})).toEqual({ errMsg: 'checkSession:ok' });
});

test('each code is another', async () => {
  const codes = await Promise.all([1, 2, 3].map(async () => (await call(phone, 'login', {}))['code']));
  expect(new Set(codes).size).toBe(3);
});
