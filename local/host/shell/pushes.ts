import { element, part } from './element';

/** A subscription message as WeChat would have put it into 服务通知. */
export interface Push {
  openid: string;
  templateId: string;
  page: string | null;
  data: Record<string, { value: string }>;
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
