import { accumulators, measured } from './cases/accumulators';
import { expressions, subject, UNORDERED } from './cases/expressions';
import { conformance } from './conformance';

const served = Object.entries(expressions).flatMap(([name, cases]) => (cases ? [[name, cases] as const] : []));

conformance('aggregate: expressions', (cloud) => {
  cloud.hold({ things: [subject, ...measured] }, 'once');
  const valueOf = async (value: unknown) => (await cloud.things.aggregate().match!({ _id: 'one' }).project!({ _id: 0, value }).end()).list[0]!.value;

  test.each(served)('%s', async (name, cases) => {
    for (const [expression, value] of cases(cloud.command.aggregate)) {
      const given = await valueOf(expression);
      const shown = UNORDERED.has(name) ? [...(given as number[])].sort() : given;
      expect([expression, shown]).toEqual([expression, value]);
    }
  });

  test('a text score, which needs a text index, is refused by name', async () => {
    await expect(valueOf(cloud.command.aggregate.meta!('textScore'))).rejects.toThrow(/\$meta/);
  });

  test.each(Object.entries(accumulators))('%s over a group', async (_, accumulator) => {
    const [operator, value] = accumulator(cloud.command.aggregate);
    const { list } = await cloud.things.aggregate().match!({ at: cloud.command.lt!(9) }).sort!({ at: 1 }).group!({ _id: null, value: operator }).end();
    expect(list).toEqual([{ _id: null, value }]);
  });

  test.each([
    ['a text where numbers must be', { $add: ['$s', 1] }],
    ['a number where a list must be', { $size: '$n' }],
    ['no branch and no default', { $switch: { branches: [{ case: false, then: 1 }] } }],
    ['an operator that there is not', { $nope: 1 }],
  ])('%s is an error', async (_, expression) => {
    await expect(valueOf(expression)).rejects.toMatchObject({ errCode: -1 });
  });
});
