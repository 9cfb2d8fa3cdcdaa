import { newsCategoryLabels, type NewsCard } from '../../shared/contracts/news';

Component({
  options: { addGlobalClass: true },
  properties: { news: { type: Object, value: {} as NewsCard } },
  data: { categories: newsCategoryLabels as Record<string, string> },
  methods: {
    onTap() {
      this.triggerEvent('open', { newsId: this.data.news.id });
    },
  },
});
