import fc from 'fast-check';
import { compare, type Compared } from '../../cloudfunctions/roster/difference';
import type { Places, StagedMember } from '../../cloudfunctions/roster/entry';
import { pieceCount, pieceOf, rangeOf } from '../../cloudfunctions/roster/piece';
import { versionOf } from '../../cloudfunctions/roster/version';
import { endless } from '../../cloudfunctions/platform/generation';
import type { RosterRow } from '../../cloudfunctions/platform/generations';

const place = (associationName: string, ...above: string[]) => ({ associationName, associationPath: above });
const places: Places = { province: place('省', 'national', 'province'), 'city-a': place('甲', 'national', 'province', 'city-a'), 'city-b': place('乙', 'national', 'province', 'city-b') };
const everywhere: Places = { ...places, 'city-z': place('别省', 'national', 'other', 'city-z') };
const scope = 'province';

const naming = { memberId: (hash: string) => `m${hash}`, firmId: (name: string) => `f${name}` };
const seals = { keys: {} as never, reseal: (sealed: string, owner: string, _keys: unknown, newOwner: string) => `${sealed}/${owner}/${newOwner}` };

const word = (...words: string[]) => fc.constantFrom(...words);
const hash = fc.integer({ min: 0, max: 40 }).map((number) => `${number}`.padStart(2, '0').replace(/./g, (digit) => 'AcMzx-_059'[Number(digit)]!) + number);
const facts = {
  name: word('甲', '乙'), phoneHash: word('p1', 'p2', 'p3'), maskedPhone: fc.constant('120****0000'), maskedCertificateNumber: fc.constant('****'),
  kind: word('practising', 'non-practising'), standing: word('active', 'active', 'active', 'left', 'deregistered'), city: word('甲市', '乙市'), firmName: fc.option(word('一所', '二所')), branchName: fc.option(word('分所')),
};
const member = fc.record({ certificateHash: hash, certificateCipher: fc.constant('c'), phoneCipher: fc.constant('p'), associationId: word('city-a', 'city-b', 'province'), ...facts }) as fc.Arbitrary<StagedMember>;
const file = fc.uniqueArray(member, { selector: (each) => each.certificateHash, maxLength: 30 });
const rowAt = fc.record({ certificateHash: hash, at: word('city-a', 'city-b', 'province', 'city-z'), ...facts }).map(({ at, ...row }) => ({
  ...row, _id: `${row.certificateHash}_1`, memberId: `m${row.certificateHash}`, from: 1, until: endless, associationId: at, ...everywhere[at]!, firmId: row.firmName && `f${row.firmName}`, phoneCipher: 'p', certificateCipher: 'c',
})) as fc.Arbitrary<RosterRow>;
const roster = fc.uniqueArray(rowAt, { selector: (each) => each.certificateHash, maxLength: 30 });

/** Piece by piece, as the function does it. */
function comparedInPieces(staged: StagedMember[], rows: RosterRow[], count: number): Compared {
  const parts = Array.from({ length: count }, (_, piece) => {
    const { from, until } = rangeOf(piece, count);
    const mine = staged.filter((each) => pieceOf(each.certificateHash, count) === piece);
    const within = rows.filter((row) => row.associationPath.includes(scope) && row.certificateHash >= from && row.certificateHash < until);
    const beyond = rows.filter((row) => !row.associationPath.includes(scope) && mine.some((each) => each.certificateHash === row.certificateHash));
    return compare(mine, within, beyond, scope, places);
  });
  const sum = (field: 'members' | 'leaving') => parts.map((part) => part[field]).reduce((all, part) => { for (const [id, n] of Object.entries(part)) all[id] = (all[id] ?? 0) + n; return all; }, {});
  return { differences: parts.flatMap(({ differences }) => differences), members: sum('members'), leaving: sum('leaving') };
}

function applied(staged: StagedMember[], rows: RosterRow[], { differences }: Compared): RosterRow[] {
  const real = differences.filter(({ kind }) => kind !== 'elsewhere');
  const made = real.map((each) => versionOf(staged.find(({ certificateHash }) => certificateHash === each.certificateHash) ?? null, rows.find(({ _id }) => _id === each.before) ?? null, 2, places, naming, seals));
  return [...rows.filter(({ _id }) => !real.some(({ before }) => before === _id)), ...made];
}

const run = (property: fc.IProperty<unknown[]>) => fc.assert(property as fc.IProperty<unknown>, { numRuns: 400 });

test('applying the difference gives the file: whoever it names is as it says, whoever it does not name is no member', () => {
  run(fc.property(file, roster, fc.integer({ min: 1, max: 40 }), (staged, rows, count) => {
    const compared = comparedInPieces(staged, rows, count);
    const after = new Map(applied(staged, rows, compared).map((row) => [row.certificateHash, row]));
    const elsewhere = new Set(compared.differences.filter(({ kind }) => kind === 'elsewhere').map(({ certificateHash }) => certificateHash));
    for (const { certificateHash, certificateCipher: _c, phoneCipher: _p, maskedPhone: _m, ...said } of staged) {
      if (!elsewhere.has(certificateHash)) expect(after.get(certificateHash)).toMatchObject(said);
    }
    for (const row of after.values()) {
      const isNamed = staged.some(({ certificateHash }) => certificateHash === row.certificateHash);
      if (row.associationPath.includes(scope) && !isNamed) expect(row.standing).not.toBe('active');
    }
  }) as never);
});

test('applying it twice changes nothing more', () => {
  run(fc.property(file, roster, fc.integer({ min: 1, max: 40 }), (staged, rows, count) => {
    const after = applied(staged, rows, comparedInPieces(staged, rows, count));
    expect(comparedInPieces(staged, after, count).differences.filter(({ kind }) => kind !== 'elsewhere')).toEqual([]);
  }) as never);
});

test('nothing of an association outside changes, and nobody gets a second row or another id', () => {
  run(fc.property(file, roster, (staged, rows) => {
    const after = applied(staged, rows, comparedInPieces(staged, rows, 3));
    const outside = (list: RosterRow[]) => list.filter((row) => !row.associationPath.includes(scope) && row.standing === 'active').map(({ _id }) => _id).sort();
    expect(outside(after)).toEqual(outside(rows));
    expect(new Set(after.map(({ certificateHash }) => certificateHash)).size).toBe(after.length);
    for (const row of after) expect(row.memberId).toBe(`m${row.certificateHash}`);
  }) as never);
});

test('it does not matter into how many pieces the work is cut', () => {
  run(fc.property(file, roster, fc.integer({ min: 2, max: 300 }), (staged, rows, count) => {
    const [whole, cut] = [comparedInPieces(staged, rows, 1), comparedInPieces(staged, rows, count)];
    const sorted = ({ differences }: Compared) => differences.map((each) => JSON.stringify(each)).sort();
    expect(sorted(cut)).toEqual(sorted(whole));
    expect([cut.members, cut.leaving]).toEqual([whole.members, whole.leaving]);
  }) as never);
});

test('what leaves is counted for every association of the way that the member no longer belongs to', () => {
  run(fc.property(file, roster, (staged, rows) => {
    const compared = comparedInPieces(staged, rows, 1);
    const after = applied(staged, rows, compared);
    for (const id of Object.keys(compared.members)) {
      const belongs = (row?: RosterRow) => row?.standing === 'active' && row.associationPath.includes(id);
      const before = rows.filter((row) => belongs(row) && row.associationPath.includes(scope));
      const lost = before.filter(({ certificateHash }) => !belongs(after.find((row) => row.certificateHash === certificateHash)));
      expect([compared.members[id], compared.leaving[id] ?? 0]).toEqual([before.length, lost.length]);
    }
  }) as never);
});

test('every hash lies in the range of its piece, and in no other', () => {
  const letters = [...'-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'];
  const anyHash = fc.array(fc.constantFrom(...letters), { minLength: 43, maxLength: 43 }).map((list) => list.join(''));
  run(fc.property(anyHash, fc.integer({ min: 1, max: 4096 }), (each, count) => {
    const holding = [pieceOf(each, count) - 1, pieceOf(each, count), pieceOf(each, count) + 1].filter((piece) => {
      const { from, until } = rangeOf(piece, count);
      return piece >= 0 && piece < count && each >= from && each < until;
    });
    expect(holding).toEqual([pieceOf(each, count)]);
  }) as never);
  expect([pieceCount(0), pieceCount(250), pieceCount(251), pieceCount(100_000), pieceCount(9_000_000)]).toEqual([1, 1, 2, 400, 4096]);
});
