/** Every tab page has a tab bar of its own; what they all show is kept here. */
import { unread } from './messages';
import { isSomebody, isStaff, whoAmI } from './session';

export type Tab = 'home' | 'events' | 'messages' | 'me' | 'admin';

interface TabPage {
  getTabBar(): { setData(data: Record<string, unknown>): void } | undefined;
}

const shown = { staff: false, unread: 0 };

export async function showTabBar(page: TabPage, selected: Tab): Promise<void> {
  page.getTabBar()?.setData({ selected, ...shown });
  try {
    const session = await whoAmI();
    shown.staff = isStaff(session);
    shown.unread = isSomebody(session) ? (await unread()).count : 0;
  } catch (error) {
    // The bar keeps what it last knew: the page itself tells of the failure and offers to try again.
    console.info(error);
  }
  page.getTabBar()?.setData({ ...shown });
}

export function showUnread(page: TabPage, count: number): void {
  shown.unread = count;
  page.getTabBar()?.setData({ unread: count });
}
