import { join } from 'node:path';
import { parse } from '../../cloudfunctions/platform/input';
import { Refused } from '../../cloudfunctions/platform/errors';
import type { AnyAction } from '../../cloudfunctions/platform/actions';
import { permissionTables } from '../../scripts/documents/tables';
import { samples } from '../support/samples';

type Row = Record<string, unknown>;

/** What the cloud knows of a caller by itself, and what somebody may wish it to believe. */
const smuggled: Row = {
  openid: 'staff', OPENID: 'staff', userInfo: { openId: 'staff' }, identity: { staff: { roles: ['super-administrator'] } }, actor: { openid: 'staff' },
  persons: ['super-administrator'], role: 'super-administrator', roles: ['super-administrator'], worksFor: 'national', staffId: 'one',
  memberId: 'm00001', memberIds: ['m00001'], associationId: 'national', associationPath: ['national'], firmId: 'firm001', mandate: { firmId: 'firm001' }, by: { openid: 'staff' }, now: '2020-01-01T09:00:00.000+08:00',
};

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The input with that field beside its own, and beside those of every object within it. */
function* withField(input: Row, field: string): Generator<Row> {
  if (!(field in input)) yield { ...input, [field]: smuggled[field] };
  for (const [name, value] of Object.entries(input)) {
    if (isRow(value)) for (const within of withField(value, field)) yield { ...input, [name]: within };
    if (Array.isArray(value) && isRow(value[0])) for (const within of withField(value[0], field)) yield { ...input, [name]: [within, ...value.slice(1)] };
  }
}

function isRefused(action: AnyAction, input: Row): boolean {
  try {
    parse(action.input, input);
    return false;
  } catch (error) {
    return error instanceof Refused && error.refusal.code === 'invalid';
  }
}

test('who somebody is, whose member and with what right is never taken from the input: such a field is refused by every action', async () => {
  const root = join(__dirname, '../..');
  const [accepted, tried]: [string[], Set<string>] = [[], new Set()];
  for (const { capability, permissions } of await permissionTables(root)) {
    const { actions } = (await import(join(root, 'cloudfunctions', capability, 'actions'))) as { actions: Record<string, AnyAction> };
    for (const name of Object.keys(permissions)) {
      const sample = (samples as unknown as Record<string, Record<string, Row>>)[capability]![name]!;
      expect(() => parse(actions[name]!.input, sample)).not.toThrow();
      for (const field of Object.keys(smuggled)) for (const input of withField(sample, field)) {
        tried.add(`${capability}.${name}`);
        if (!isRefused(actions[name]!, input)) accepted.push(`${capability}.${name} takes ${field}`);
      }
    }
  }
  expect(accepted).toEqual([]);
  expect(tried.size).toBeGreaterThan(200);
});
