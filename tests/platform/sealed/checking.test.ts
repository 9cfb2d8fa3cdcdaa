import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beginning, headOf, inclusionOf, isIncluded, linkOf, sealed, type Batch } from '../../../cloudfunctions/platform/sealed/batch';
import type { Found } from '../../../cloudfunctions/platform/sealed/checking';
import { leafOf } from '../../../cloudfunctions/platform/sealed/leaf';
import { rootOf } from '../../../cloudfunctions/platform/sealed/merkle';
import { faultsIn, keys, logOf, sealedAt, signer, strangeSigner, type Log } from '../../support/sealed-log';

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
const chance = fc.nat();

/** A log and a place in it. */
const places = fc.tuple(sizes, chance, chance).map(([each, one, other]) => {
  const log = logOf(each);
  const [first, second] = [one % log.entries.length, other % log.entries.length];
  return { log, first, second, batch: one % log.batches.length, other: other % log.batches.length };
});

function holds<Case>(cases: fc.Arbitrary<Case>, rule: (each: Case) => void): void {
  fc.assert(fc.property(cases, rule), { numRuns: 80 });
}

test('a log that nobody touched is whole', () => {
  holds(sizes, (each) => expect(faultsIn(logOf(each))).toEqual([]));
});

const change = <Key extends keyof Found>(log: Log, index: number, key: Key, value: Found[Key]) => (log.entries[index] = { ...log.entries[index]!, [key]: value });

test('whatever is changed in a record, that record is named', () => {
  const damages: ((log: Log, index: number) => void)[] = [
    (log, index) => change(log, index, 'content', `${log.entries[index]!.content}。`),
    (log, index) => change(log, index, 'nonce', 'another'),
  ];
  holds(fc.tuple(places, fc.constantFrom(...damages)), ([{ log, first }, damage]) => {
    const { id, batch } = log.entries[first]!;
    damage(log, first);
    expect(faultsIn(log)).toEqual([{ kind: 'entry-altered', batch, entryId: id }]);
  });
});

test('a record that is gone, or emptied without a record that says why, is named as missing', () => {
  const damages: ((log: Log, index: number) => void)[] = [
    (log, index) => log.entries.splice(index, 1),
    (log, index) => change(log, index, 'nonce', null),
    (log, index) => (log.entries[index] = { ...log.entries[index]!, nonce: null, erasedBy: 'invented' }),
  ];
  holds(fc.tuple(places, fc.constantFrom(...damages)), ([{ log, first }, damage]) => {
    const { id, batch } = log.entries[first]!;
    damage(log, first);
    expect(faultsIn(log)).toContainEqual({ kind: 'entry-missing', batch, entryId: id });
  });
});

test('the last record of all is missed like any other', () => {
  const log = logOf([3, 2]);
  log.entries.pop();
  expect(faultsIn(log)).toEqual([{ kind: 'entry-missing', batch: 2, entryId: 'e1-1' }]);
});

test('two records that have changed places are both named', () => {
  holds(places.filter(({ first, second }) => first !== second), ({ log, first, second }) => {
    const [one, other] = [log.entries[first]!, log.entries[second]!];
    log.entries[first] = { ...other, id: one.id, batch: one.batch };
    log.entries[second] = { ...one, id: other.id, batch: other.batch };
    expect(faultsIn(log).map(({ entryId }) => entryId).sort()).toEqual([one.id, other.id].sort());
  });
});

test('two places exchanged in a batch, leaves and all: the batch and both records are named', () => {
  const cases = fc.tuple(fc.integer({ min: 2, max: 9 }), chance, chance).filter(([size, one, other]) => one % size !== other % size);
  holds(cases, ([size, one, other]) => {
    const log = logOf([2, size, 1]);
    const batch = log.batches[1]!;
    for (const list of [batch.ids, batch.leaves]) exchange(list, one % size, other % size);
    const faults = faultsIn(log);
    expect(faults).toContainEqual({ kind: 'batch-altered', batch: 2, entryId: null });
    for (const place of [one, other]) expect(faults).toContainEqual({ kind: 'entry-moved', batch: 2, entryId: batch.ids[place % size] });
  });
});

function exchange<Item>(list: Item[], one: number, other: number): void {
  [list[one], list[other]] = [list[other]!, list[one]!];
}

test('a record copied under another name into a sealed batch is named as foreign', () => {
  holds(places, ({ log, first }) => {
    const copy = { ...log.entries[first]!, id: 'copy' };
    log.entries.push(copy);
    expect(faultsIn(log)).toEqual([{ kind: 'entry-foreign', batch: copy.batch, entryId: 'copy' }]);
  });
});

test('a record that was taken out of its batch by its mark is named', () => {
  holds(places, ({ log, first }) => {
    const { id, batch } = log.entries[first]!;
    change(log, first, 'batch', null);
    expect(faultsIn(log)).toContainEqual({ kind: 'entry-unsealed', batch, entryId: id });
  });
});

test('a batch that is gone is named, the last one too', () => {
  holds(places, ({ log, batch }) => {
    const [gone] = log.batches.splice(batch, 1);
    expect(faultsIn(log)).toEqual([{ kind: 'batch-missing', batch: gone!.number, entryId: null }]);
  });
});

test('batches that have changed places are both named', () => {
  holds(places.filter(({ batch, other }) => batch !== other), ({ log, batch, other }) => {
    const [one, two] = [log.batches[batch]!, log.batches[other]!];
    log.batches[batch] = { ...two, number: one.number };
    log.batches[other] = { ...one, number: two.number };
    const named = new Set(faultsIn(log).filter(({ kind }) => kind === 'batch-altered').map(({ batch: number }) => number));
    for (const { number } of [one, two]) expect(named).toContain(number);
  });
});

test('whatever is changed in a batch, it is named', () => {
  const damages: ((batch: Batch) => Partial<Batch>)[] = [
    ({ first }) => ({ first: first + 1 }),
    ({ ids }) => ({ ids: [...ids, 'more'] }),
    ({ leaves }) => ({ leaves: [...leaves.slice(1), leaves[0]!, 'AAAA'] }),
    () => ({ root: rootOf(['AAAA']) }),
    () => ({ previous: 'AAAA' }),
    () => ({ sealedAt: '2026-11-22T09:00:00.000+08:00' }),
    () => ({ head: 'AAAA' }),
  ];
  holds(fc.tuple(places, fc.constantFrom(...damages)), ([{ log, batch }, damage]) => {
    const { number } = (log.batches[batch] = { ...log.batches[batch]!, ...damage(log.batches[batch]!) });
    expect(faultsIn(log)).toContainEqual({ kind: 'batch-altered', batch: number, entryId: null });
  });
});

/** By somebody who has the database and not the key: the record, its leaf, the batch and all batches after it. */
test('a log that was written anew from some record on is forged from that batch on, and no other is named', () => {
  holds(places, ({ log, batch }) => {
    const kept = log.batches.slice(0, batch);
    let link = kept.length ? linkOf(kept.at(-1)!) : beginning;
    const anew = log.batches.slice(batch).map((old) => {
      const records = old.ids.map((id) => ({ id, content: '另一回事', nonce: 'n' }));
      const forged = sealed(link, records, sealedAt, strangeSigner);
      link = linkOf(forged);
      for (const record of records) log.entries[log.entries.findIndex(({ id }) => id === record.id)] = { ...record, batch: old.number, erasedBy: null };
      return forged;
    });
    const faults = faultsIn({ ...log, batches: [...kept, ...anew] });
    expect(faults).toEqual(anew.map(({ number }) => ({ kind: 'batch-forged', batch: number, entryId: null })));
  });
});

test('a batch replaced in the middle, signature and all, does not fit the one after it', () => {
  const log = logOf([2, 2, 2]);
  const other = { ...log.batches[1]!, sealedAt: '2026-11-22T09:00:00.000+08:00' };
  const head = headOf(other);
  log.batches[1] = { ...other, head, signature: signer.sign(head) };
  expect(faultsIn(log)).toEqual([{ kind: 'batch-altered', batch: 2, entryId: null }]);
});

test('a lawful erasure keeps the log whole, and says nothing of what it held', () => {
  holds(fc.tuple(places, fc.uniqueArray(chance, { minLength: 1 })), ([{ log }, chosen]) => {
    const ids = [...new Set(chosen.map((each) => log.entries[each % log.entries.length]!.id))];
    for (const [index, entry] of log.entries.entries()) {
      if (ids.includes(entry.id)) log.entries[index] = { ...entry, content: '', nonce: null, erasedBy: 'erasure' };
    }
    expect(faultsIn(log, { erasure: ids })).toEqual([]);
    expect(faultsIn(log)).toHaveLength(ids.length);
  });
});

test('every record proves that it was sealed, and no other record does with its proof', () => {
  holds(places, ({ log, first, second }) => {
    const [record, other] = [log.entries[first]!, log.entries[second]!] as (Found & { nonce: string })[];
    const batch = log.batches[record!.batch! - 1]!;
    const inclusion = inclusionOf(batch, record!.id)!;
    expect(isIncluded(record!, inclusion, batch.root)).toBe(true);
    expect(isIncluded({ ...record!, content: 'x' }, inclusion, batch.root)).toBe(false);
    expect(isIncluded(other!, inclusion, batch.root)).toBe(first === second);
    expect(inclusionOf(batch, 'unknown')).toBeNull();
  });
});

/** The tree of RFC 9162 written out by hand, for seven leaves. */
test('the root is that of RFC 9162', () => {
  const node = (left: Buffer, right: Buffer) => createHash('sha256').update(Buffer.concat([Buffer.from([1]), left, right])).digest();
  const leaves = Array.from({ length: 7 }, (_, place) => leafOf({ id: 'a', content: 'b', nonce: 'c' }, place));
  const [a, b, c, d, e, f, g] = leaves.map((leaf) => Buffer.from(leaf, 'base64url')) as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];
  expect(rootOf(leaves)).toBe(node(node(node(a, b), node(c, d)), node(node(e, f), g)).toString('base64url'));
  const leaf = createHash('sha256').update(Buffer.concat([Buffer.from([0]), Buffer.from('[0,"a","c","b"]')])).digest('base64url');
  expect(leaves[0]).toBe(leaf);
});

test('a key that was used before is still good, an unknown one is not', () => {
  expect(keys.size).toBe(1);
  const log = logOf([1]);
  log.batches[0] = { ...log.batches[0]!, keyId: strangeSigner.keyId };
  expect(faultsIn(log)).toEqual([{ kind: 'batch-forged', batch: 1, entryId: null }]);
});
