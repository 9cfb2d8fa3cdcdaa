import { open } from './open';

const rejects = (work: Promise<unknown>, code: string, text: RegExp) =>
  expect(work).rejects.toMatchObject({ code, message: expect.stringMatching(text) });

test('a document without an _id gets one of 32 hexadecimal digits', async () => {
  const desk = open();
  const [id] = await desk.insert({ name: 'a' });
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(await desk.find({ _id: id })).toEqual([{ _id: id, name: 'a' }]);
});

test('a document keeps what it was given: nesting, dates, nulls, numbers, texts of any kind', async () => {
  const desk = open();
  const row = { _id: 1, at: new Date(0), none: null, list: [1, 2.5, -0.5, { deep: [true] }], text: '中文 \u0000 😀', long: 2 ** 40 };
  await desk.insert(row);
  expect(await desk.find({ _id: 1 })).toEqual([row]);
});

test('a server date is the simulated time plus its offset, in whatever depth', async () => {
  const desk = open({ now: () => 1000 });
  const date = (offset: number) => ({ $tcb_server_date: { offset } });
  await desk.send('insertDocument', { data: [JSON.stringify({ _id: 'a', at: date(0), in: { list: [date(5)] } })] });
  expect(await desk.find({ _id: 'a' })).toEqual([{ _id: 'a', at: new Date(1000), in: { list: [new Date(1005)] } }]);
});

test('a second document of one _id is refused with E11000, and the first stays', async () => {
  const desk = open();
  await desk.insert({ _id: 'a', name: 'first' });
  await rejects(desk.insert({ _id: 'a', name: 'second' }), 'DATABASE_REQUEST_FAILED', /E11000 duplicate key error/);
  expect(await desk.find({ _id: 'a' })).toEqual([{ _id: 'a', name: 'first' }]);
});

test('a unique index refuses the second of two equal values, and takes missing for null', async () => {
  const desk = open({ indexes: [{ name: 'number', fields: { number: 1 }, unique: true }] });
  await desk.insert({ _id: 1, number: 'x' }, { _id: 2 });
  await rejects(desk.insert({ _id: 3, number: 'x' }), 'DATABASE_REQUEST_FAILED', /E11000 .*index: number/);
  await rejects(desk.insert({ _id: 4, number: null }), 'DATABASE_REQUEST_FAILED', /E11000/);
  expect(await desk.count({})).toBe(2);
});

test('a unique index over two fields refuses only the same pair', async () => {
  const desk = open({ indexes: [{ name: 'pair', fields: { a: 1, b: -1 }, unique: true }] });
  await desk.insert({ _id: 1, a: 1, b: 1 }, { _id: 2, a: 1, b: 2 });
  await rejects(desk.insert({ _id: 3, a: 1, b: 2 }), 'DATABASE_REQUEST_FAILED', /E11000/);
});

test('the text of a duplicate key names fields and never values', async () => {
  const desk = open({ indexes: [{ name: 'phone', fields: { phone: 1 }, unique: true }] });
  await desk.insert({ _id: 'me', phone: '12000000001' });
  await expect(desk.insert({ _id: 'you', phone: '12000000001' })).rejects.not.toThrow(/12000000001|you/);
});

test.each(['a.b', '$a', '', '__proto__', 'a\0'])('the field name %j is refused', async (name) => {
  const text = `{"_id":"x","deep":[{${JSON.stringify(name)}:1}]}`;
  await rejects(open().send('insertDocument', { data: [text] }), 'INVALID_PARAM', /Invalid Key Name|EJSON/);
});

test('a date that is none is refused', async () => {
  await rejects(open().send('insertDocument', { data: ['{"at":{"$date":"yesterday"}}'] }), 'INVALID_PARAM', /date/);
});

test.each([[undefined], [[]], ['{}'], [[1]], [['[1]']], [['{']]])('the data %j is refused', async (data) => {
  await rejects(open().send('insertDocument', { data }), 'INVALID_PARAM', /./);
});

test('two arrays in one compound index are refused', async () => {
  const desk = open({ indexes: [{ name: 'both', fields: { a: 1, b: 1 } }] });
  await rejects(desk.insert({ a: [1], b: [2] }), 'DATABASE_REQUEST_FAILED', /parallel arrays/);
  expect(await desk.count({})).toBe(0);
});
