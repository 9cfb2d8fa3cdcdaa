import fc from 'fast-check';
import { founded, type AssociationRecord } from '../../cloudfunctions/associations/association';
import { oversees } from '../../cloudfunctions/platform/permission';

const now = '2026-11-21T09:00:00.000+08:00';

/** Any tree that foundings can make, three levels deep at most. */
const anyTree = fc.array(fc.nat(), { minLength: 1, maxLength: 20 }).map((parents) => {
  const tree: AssociationRecord[] = [];
  for (const [index, drawn] of parents.entries()) {
    const parent = tree[drawn % Math.max(1, tree.length)];
    const above = parent && parent.associationPath.length < 3 ? parent : null;
    tree.push(founded(`a${index}`, { level: 'city', name: `协会${index}`, cities: [] }, above, now));
  }
  return tree;
});

const parentOf = (tree: AssociationRecord[], { parentId }: AssociationRecord) => tree.find(({ _id }) => _id === parentId);

/** Climbed by parents alone, without looking at any path. */
function isBelowOrSelf(tree: AssociationRecord[], lower: AssociationRecord, upper: AssociationRecord): boolean {
  const parent = parentOf(tree, lower);
  return lower._id === upper._id || (parent !== undefined && isBelowOrSelf(tree, parent, upper));
}

test('staff see their own association and those below it, never one beside or above', () => {
  const seed = Number(process.env.SEED ?? Date.now());
  console.log(`scope: SEED=${seed}`);
  fc.assert(
    fc.property(anyTree, (tree) => {
      for (const own of tree) for (const other of tree) expect(oversees(own._id, other.associationPath)).toBe(isBelowOrSelf(tree, other, own));
    }),
    { seed },
  );
});

test('who works for no association sees none', () => {
  expect(oversees(null, ['national'])).toBe(false);
});
