import type { Page } from '../shared/contracts/answers';
import { asFailure } from '../phone/call-failure';
import { block, takeTurn, type Block } from './loading';

/** A list read page by page. `more` is what its last line says. */
export interface PagedList<Item> extends Omit<Block<never>, 'value'> {
  items: Item[];
  next: string | null;
  more: 'idle' | 'loading' | 'failed';
}

export const pagedList = <Item>(): PagedList<Item> => {
  const { state, message, code } = block();
  return { state, message, code, items: [], next: null, more: 'idle' };
};

type Ask<Item> = (cursor: string | undefined) => Promise<Page<Item>>;

/** The page keeps a PagedList in `data.list`. */
export const paging = Behavior({
  methods: {
    /** Replaces the list; what is shown stays until the answer is here, unless `afresh`. */
    async firstPage<Item>(ask: Ask<Item>, afresh = false): Promise<void> {
      const isNewest = takeTurn(this, 'list');
      const shown = listOf<Item>(this).state === 'ready' && !afresh;
      if (!shown) this.setData({ list: pagedList<Item>() });
      try {
        const { items, next } = await ask(undefined);
        if (isNewest()) this.setData({ list: { ...pagedList<Item>(), state: 'ready', items, next } });
      } catch (error) {
        const { kind, message, code } = asFailure(error);
        if (isNewest() && !shown) this.setData({ list: { ...pagedList<Item>(), state: kind, message, code } });
        else if (isNewest()) void wx.showToast({ title: message, icon: 'none' });
      }
    },

    /** Adds the next page, if there is one and it is not already on its way. */
    async nextPage<Item>(ask: Ask<Item>): Promise<void> {
      const list = listOf<Item>(this);
      if (list.state !== 'ready' || list.next === null || list.more === 'loading') return;
      const isNewest = takeTurn(this, 'list');
      this.setData({ 'list.more': 'loading' });
      try {
        const page = await ask(list.next);
        if (isNewest()) this.setData(appended(list.items.length, page));
      } catch (error) {
        asFailure(error);
        if (isNewest()) this.setData({ 'list.more': 'failed' });
      }
    },
  },
});

function listOf<Item>(page: { data: unknown }): PagedList<Item> {
  return (page.data as { list: PagedList<Item> }).list;
}

// Item by item under its own path: what is already on the page is not sent to it again.
function appended<Item>(length: number, { items, next }: Page<Item>): Record<string, unknown> {
  const added = items.map((item, index) => [`list.items[${length + index}]`, item] as const);
  return { ...Object.fromEntries(added), 'list.next': next, 'list.more': 'idle' };
}
