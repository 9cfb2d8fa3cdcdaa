import fc from 'fast-check';
import { moved, replaced } from '../../miniprogram/packages/newsroom/arranging';
import { blocksOf, emptyWriting, writingOf } from '../../miniprogram/packages/newsroom/writing';
import { bodyFault } from '../../miniprogram/shared/article-body';
import type { Block, Run } from '../../miniprogram/shared/contracts/article-body';
import { bodyOf, type Line } from '../../miniprogram/shared/pasting';
import { retyped } from '../../miniprogram/shared/runs';
import { bodies } from '../support/bodies';

/** As the editor itself writes it: tidy, and anchored only where the words say so. */
const tidy = (block: Block): Block[] => {
  if (block.type === 'picture') return [];
  const lines: Line[] = block.type === 'heading' ? [{ as: 'heading', level: block.level, runs: [{ text: block.text }] }] : block.type === 'list' ? block.items.map((runs) => ({ as: 'item', ordered: block.ordered, runs })) : [{ as: block.type, runs: block.runs }];
  return bodyOf(lines);
};
const tidied = bodies.map((body) => body.flatMap(tidy));

describe('a block on the sheet', () => {
  test('that is opened and closed is what it was', () => {
    fc.assert(fc.property(tidied, (body) => expect(body.flatMap((block) => (block.type === 'picture' ? [] : blocksOf(writingOf(block))))).toEqual(body)));
  });

  test('becomes blocks that may be saved, whatever is typed', () => {
    const typed = fc.string({ unit: fc.constantFrom('字', ' ', '\n', '第一条 ', '🙂'), maxLength: 30 });
    const manners = fc.constantFrom('paragraph', 'heading-2', 'heading-3', 'quote', 'bullets', 'numbers').map((manner) => manner as 'paragraph');
    fc.assert(fc.property(manners, typed, (manner, text) => expect(bodyFault(blocksOf({ manner, runs: retyped([], text) }))).toBeNull()));
  });

  test('is one paragraph for each line, and keeps bold and links in theirs', () => {
    const runs: Run[] = [{ text: '一' }, { text: '二\n\n三', bold: true }];
    expect(blocksOf({ manner: 'paragraph', runs })).toEqual([
      { type: 'paragraph', runs: [{ text: '一' }, { text: '二', bold: true }] },
      { type: 'paragraph', runs: [{ text: '三', bold: true }] },
    ]);
    expect(blocksOf({ manner: 'numbers', runs })).toEqual([{ type: 'list', ordered: true, items: [[{ text: '一' }, { text: '二', bold: true }], [{ text: '三', bold: true }]] }]);
  });

  test('with nothing on it is none', () => {
    expect(blocksOf(emptyWriting())).toEqual([]);
    expect(blocksOf({ manner: 'bullets', runs: [{ text: ' \n ' }] })).toEqual([]);
  });
});

test('blocks are put in, taken out and moved without touching the others', () => {
  const [one, two, three] = ['一', '二', '三'].map((text): Block => ({ type: 'heading', level: 2, text })) as [Block, Block, Block];
  expect(replaced([one, three], 1, 0, [two])).toEqual([one, two, three]);
  expect(replaced([one, two, three], 1, 1, [])).toEqual([one, three]);
  expect(moved([one, two, three], 2, -1)).toEqual([one, three, two]);
  expect(moved([one, two, three], 2, 1)).toEqual([one, two, three]);
});
