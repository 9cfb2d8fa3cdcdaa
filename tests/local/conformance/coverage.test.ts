/** What the SDK can write must have a case: none is forgotten. The lists are the SDK's own. */
import { accumulators } from './cases/accumulators';
import { changes } from './cases/changes';
import { conditions } from './cases/conditions';
import { expressions } from './cases/expressions';
import { projections } from './cases/projections';
import { failing, refused, stages } from './cases/stages';
import { conformance } from './conformance';

const GROUPS = ['aggregate', 'project'];

const missing = (written: string[], tables: object[]) => written.filter((name) => !tables.some((table) => Object.hasOwn(table, name)));

conformance('coverage', (cloud) => {
  test('every command for conditions and updates has a case', () => {
    const commands = Object.keys(cloud.command).filter((name) => !GROUPS.includes(name));
    expect(commands.length).toBeGreaterThan(35);
    expect(missing(commands, [conditions, changes])).toEqual([]);
  });

  test('every projection has a case', () => {
    const written = Object.keys(cloud.command.project as unknown as object);
    expect(written.length).toBeGreaterThanOrEqual(2);
    expect(missing(written, [projections])).toEqual([]);
  });

  test('every expression and accumulator has a case', () => {
    const written = Object.keys(cloud.command.aggregate).filter((name) => name !== 'pipeline');
    expect(written.length).toBeGreaterThan(90);
    expect(missing(written, [expressions, accumulators])).toEqual([]);
  });

  test('every stage has a case', () => {
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(cloud.things.aggregate()));
    const written = methods.filter((name) => !['constructor', 'pushStage', 'end'].includes(name));
    expect(written.length).toBeGreaterThan(20);
    expect(missing(written, [stages, Object.fromEntries([...refused, ...failing].map((name) => [name, true]))])).toEqual([]);
  });
});
