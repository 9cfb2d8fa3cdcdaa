import { articleAtPath, open } from '../../phone/routes';
import type { Citation } from '../../shared/contracts/associations';

/** 依据: where a rule stands, and a tap away its text. */
Component({
  options: { addGlobalClass: true },
  properties: { citation: { type: Object, value: {} as Partial<Citation> } },
  methods: {
    onOpen() {
      const { newsId, article } = this.data.citation as Partial<Citation>;
      if (newsId && article) open(articleAtPath(newsId, article));
    },
  },
});
