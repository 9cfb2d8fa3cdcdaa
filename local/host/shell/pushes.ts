import { element, part } from './element';

/** A subscription message as WeChat would have put it into 服务通知. */
export interface Push {
  openid: string;
  templateId: string;
  page: string | null;
  data: Record<string, { value: string }>;
  at: string;
}

/** What came while this phone was in other hands. */
export async function readPushes(openid: string): Promise<Push[]> {
  const reply = await fetch('/local/pushes', { headers: { 'x-openid': openid } });
  if (!reply.ok) throw new Error(`/local/pushes answered ${reply.status}`);
  return (await reply.json()) as Push[];
}

export function showPushes(pushes: Push[], open: (path: string) => void): void {
  part('pushes').replaceChildren(
    ...(pushes.length ? pushes.map((push) => card(push, open)) : [element('p', { class: 'empty' }, '还没有推送。审核通过等结果会出现在这里。')]),
  );
}

function card(push: Push, open: (path: string) => void): HTMLElement {
  const lines = Object.values(push.data).map((field) => element('span', { class: 'push-line' }, field.value));
  return element(
    'button',
    { type: 'button', class: 'push', onclick: () => open(absolute(push.page ?? '')) },
    element('small', {}, '服务通知'),
    ...lines,
  );
}

const absolute = (page: string) => (page.startsWith('/') ? page : `/${page}`);
