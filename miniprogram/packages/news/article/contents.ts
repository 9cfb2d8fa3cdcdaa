import type { Block } from '../../../shared/contracts/article-body';

/** A line of the table of contents; `id` is that of the block on the page. */
export interface ContentsLine {
  id: string;
  text: string;
  chapter: boolean;
}

/** As components/article-body names them. */
const blockId = (index: number) => `block-${index}`;

export function contentsOf(blocks: Block[]): ContentsLine[] {
  return blocks.flatMap((block, index) => {
    const text = block.type === 'heading' ? block.text : block.type === 'paragraph' ? block.anchor : undefined;
    return text ? [{ id: blockId(index), text, chapter: block.type === 'heading' }] : [];
  });
}

/** The block of an article, for instance 第九条; null when the text has none of that name. */
export function blockOf(blocks: Block[], anchor: string): string | null {
  const index = blocks.findIndex((block) => block.type === 'paragraph' && block.anchor === anchor);
  return index < 0 ? null : blockId(index);
}
