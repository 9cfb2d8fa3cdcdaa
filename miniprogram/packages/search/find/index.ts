import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import type { Handled } from '../../../phone/handled';
import { cataloguePath, open } from '../../../phone/routes';
import { forgetSearches, rememberSearch, searchedBefore } from '../../../phone/searched';
import { searchCatalogue } from '../../../services/catalogue';
import { searchPeople } from '../../../services/contacts';
import { searchEvents } from '../../../services/events';
import { searchTypicals } from '../../../services/matters';
import { searchNews } from '../../../services/news';
import { isStaff, whoAmI } from '../../../services/session';
import { ofCatalogue, ofEvents, ofNews, ofPeople, ofTypicals, type FoundGroup } from '../found';

const kinds = ['catalogue', 'events', 'news', 'typicals', 'people'] as const;
type Kind = (typeof kinds)[number];

const asks: Record<Kind, (words: string) => Promise<FoundGroup[]>> = {
  catalogue: async (words) => ofCatalogue(await searchCatalogue(words)),
  events: async (words) => ofEvents(await searchEvents(words)),
  news: async (words) => ofNews(await searchNews({ words }), words),
  typicals: async (words) => ofTypicals(await searchTypicals(words)),
  people: async (words) => {
    const [found, session] = await Promise.all([searchPeople(words), whoAmI()]);
    return ofPeople(found, isStaff(session));
  },
};
const fresh = () => ({ catalogue: block<FoundGroup[]>(), events: block<FoundGroup[]>(), news: block<FoundGroup[]>(), typicals: block<FoundGroup[]>(), people: block<FoundGroup[]>() });

/** Each capability is asked by itself, side by side: none knows of the others, and one that fails spoils only its own part. */
Component({
  behaviors: [largeText, loading],
  properties: { words: String },
  data: { typed: '', asked: '', nothing: false, searched: [] as string[], suggestions: ['维权', '继续教育', '年检', '会费', '入会', '诚信承诺'], ...fresh() },
  methods: {
    onLoad() {
      this.setData({ searched: searchedBefore() });
      const words = decodeURIComponent(this.data.words);
      if (words) void this.search(words);
    },
    onTyped({ detail }: Handled<string>) {
      this.setData({ typed: detail });
      if (detail === '') this.setData({ asked: '' });
    },
    onSearch() {
      const words = this.data.typed.trim();
      if (words) void this.search(words);
    },
    onWords({ currentTarget }: Handled<unknown, { words: string }>) {
      void this.search(currentTarget.dataset.words);
    },
    onForget() {
      forgetSearches();
      this.setData({ searched: [] });
    },
    onRetry({ currentTarget }: Handled<unknown, { kind: Kind }>) {
      const { kind } = currentTarget.dataset;
      void this.load(kind, () => asks[kind](this.data.asked));
    },
    onCatalogue: () => open(cataloguePath),
    async search(words: string) {
      this.setData({ typed: words, asked: words, nothing: false, searched: rememberSearch(words), ...fresh() });
      const found = await Promise.all(kinds.map((kind) => this.load(kind, () => asks[kind](words))));
      if (this.data.asked === words) this.setData({ nothing: found.every((groups) => groups?.length === 0) });
    },
  },
});
