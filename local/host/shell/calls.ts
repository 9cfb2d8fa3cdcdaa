import { element, part } from './element';

/** One call of a cloud function and what it cost. */
export interface Call {
  name: string;
  action: string;
  ms: number;
  requests: number;
  examined: number;
}

const shown = 12;

export function showCalls(calls: Call[]): void {
  if (!calls.length) return part('calls').replaceChildren(element('p', { class: 'empty' }, '还没有调用。'));
  const rows = calls.slice(0, shown).map((call) =>
    element('tr', {}, element('th', { scope: 'row' }, `${call.name} · ${call.action}`), ...figures(call)),
  );
  part('calls').replaceChildren(element('table', {}, head(), element('tbody', {}, ...rows)));
}

function figures(call: Call): HTMLElement[] {
  return [call.ms.toFixed(0), String(call.requests), String(call.examined)].map((figure) => element('td', {}, figure));
}

function head(): HTMLElement {
  const titles = ['云函数 · 动作', '毫秒', '数据库请求', '扫描文档'];
  return element('thead', {}, element('tr', {}, ...titles.map((title) => element('th', { scope: 'col' }, title))));
}
