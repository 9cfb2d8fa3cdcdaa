import type { Block } from '../../../../shared/contracts/article-body';
import type { Citation } from '../../../../shared/contracts/associations';
import { newsCategoryLabels } from '../../../../shared/contracts/news';
import type { NewsContent, NewsFile } from '../../../../shared/contracts/news-editing';
import { citationOf } from '../../../../shared/measures';
import { addressesOf, audienceWords, emptyContent } from '../../content';

/** An article as its readers will see it, with what only its makers know. */
Component({
  options: { addGlobalClass: true },
  properties: { content: { type: Object, value: emptyContent() }, files: { type: Array, value: [] as NewsFile[] } },
  data: { categories: newsCategoryLabels as Record<string, string>, body: [] as Block[], cover: '', audience: '', basis: null as Citation | null },
  observers: {
    'content, files'({ body, cover, audience, article }: NewsContent, files: NewsFile[]) {
      const addresses = addressesOf(files);
      this.setData({
        body: body.map((block) => (block.type === 'picture' ? { ...block, file: addresses[block.file] ?? '' } : block)),
        cover: cover ? (addresses[cover] ?? '') : '',
        audience: audienceWords(audience),
        basis: article && citationOf(article.document, article.number),
      });
    },
  },
});
