import { largeText } from '../../behaviors/large-text';
import { pagedList, paging } from '../../behaviors/paging';
import type { Handled } from '../../phone/handled';
import { asFailure } from '../../phone/call-failure';
import { eventCities, listEvents } from '../../services/events';
import { eventPath, open } from '../../phone/routes';
import { showTabBar } from '../../services/tab-bar';
import type { EventCard } from '../../shared/contracts/events';
import { asInput, cityOptions, formatOptions, noFilters, type Filters } from './filters';

type Chosen = Handled<{ index: number }>;

Component({
  behaviors: [largeText, paging],
  data: {
    formatOptions,
    cityOptions: cityOptions([]),
    cities: [] as string[],
    filters: noFilters,
    list: pagedList<EventCard>(),
  },
  methods: {
    onLoad() {
      void this.loadCities();
    },
    onShow() {
      void showTabBar(this, 'events');
      // Coming back from an event the seats may differ; a long list is left as it is, with its place.
      if (this.data.list.items.length <= 20) void this.refresh();
    },
    async onPullDownRefresh() {
      await Promise.all([this.loadCities(), this.refresh()]);
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage(this.ask());
    },
    /** Without the cities the list still serves; the filter offers "all" until the next refresh. */
    async loadCities() {
      try {
        const cities = await eventCities();
        this.setData({ cities, cityOptions: cityOptions(cities) });
      } catch (error) {
        asFailure(error);
      }
    },
    refresh() {
      return this.firstPage(this.ask());
    },
    ask() {
      const input = asInput(this.data.filters, this.data.cities);
      return (cursor: string | undefined) => listEvents(cursor ? { ...input, cursor } : input);
    },
    choose(chosen: Partial<Filters>) {
      this.setData({ filters: { ...this.data.filters, ...chosen } });
      void this.firstPage(this.ask(), true);
    },
    onFormat({ detail }: Chosen) {
      this.choose({ formatIndex: detail.index });
    },
    onCity({ detail }: Chosen) {
      this.choose({ cityIndex: detail.index });
    },
    onOpenNow() {
      this.choose({ openNow: !this.data.filters.openNow });
    },
    onClear() {
      this.choose(noFilters);
    },
    onEvent({ detail }: Handled<{ eventId: string }>) {
      open(eventPath(detail.eventId));
    },
  },
});
