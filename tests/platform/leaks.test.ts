import { namedIn } from '../support/leaks';

const forms = ['12000000001', '+8612000000001', '8612000000001', '008612000000001', '+86 120 0000 0001', '120 0000 0001', '120-0000-0001'];

test.each(forms)('a phone number left in clear is found in whatever form it was written: %#', (form) => {
  for (const text of [form, `{"text":"请致电${form}。"}`, `拨打 ${form}，谢谢`]) {
    const [found, ...others] = namedIn('the log', text);
    expect(found).toMatch(/^a phone number in the log/);
    expect(found).not.toContain('0001');
    expect(others).toEqual([]);
  }
});

test('masked numbers, instants, amounts and digits among letters are no phone numbers', () => {
  for (const text of ['120****0001', '2026-11-21T09:00:00.000+08:00', '1763772000000', 'cloud://local/12000000001a', '-12000000001', '120 00000 001', 'ab12000000001']) expect(namedIn('the log', text)).toEqual([]);
});
