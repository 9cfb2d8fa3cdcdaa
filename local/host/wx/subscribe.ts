import { templates } from '../../../miniprogram/shared/templates';
import { knock } from './doors';
import { isTap, watchTaps } from './gesture';
import { askConsent } from './half-sheet';
import { Failed, method } from './outcome';
import { piece } from './stage';
import { recall, remember, type Verdict } from './subscription-choices';
import type { Family, Host } from './host';

export const subscribe: Family = (host) => {
  watchTaps(window);
  return {
    requestSubscribeMessage: method('requestSubscribeMessage', ({ tmplIds }: { tmplIds: string[] }) => request(host, tmplIds)),
  };
};

async function request(host: Host, ids: string[]): Promise<Record<string, Verdict>> {
  check(ids);
  const remembered = recall(host);
  const open = ids.filter((id) => !remembered[id]);
  const verdicts = { ...remembered, ...(open.length && (await ask(host, open))) };
  const answered = Object.fromEntries(ids.map((id) => [id, verdicts[id] ?? 'reject']));
  const accepted = ids.filter((id) => answered[id] === 'accept');
  if (accepted.length) await knock(host, 'subscribe', { templateIds: accepted });
  return answered;
}

function check(ids: string[]): void {
  if (!Array.isArray(ids) || ids.length === 0) throw new Failed("TmplIds can't be empty", 10001);
  if (ids.length > 5) throw new Failed('Templates count out of max bounds', 20003);
  if (ids.some((id) => !templates.some((template) => template.id === id))) throw new Failed('No template data return, verify the template id exist', 20001);
  if (!isTap()) throw new Failed('can only be invoked by user TAP gesture.');
}

async function ask(host: Host, ids: string[]): Promise<Record<string, Verdict>> {
  const boxes = ids.map((id) => checkbox(host, titleOf(id), true));
  const always = checkbox(host, '总是保持以上选择，不再询问', false);
  const allowed = await askConsent(host, {
    title: '会员服务 申请发送一次以下消息',
    contents: [...boxes, always].map(({ row }) => row),
    refuse: '取消',
    accept: '允许',
  });
  const verdicts = Object.fromEntries(ids.map((id, index) => [id, allowed && boxes[index]!.box.checked ? 'accept' : 'reject'] as const));
  if (always.box.checked) remember(host, verdicts);
  return verdicts;
}

function checkbox(host: Host, label: string, checked: boolean) {
  const box = piece(host, 'input', { type: 'checkbox' }) as HTMLInputElement;
  box.checked = checked;
  return { box, row: piece(host, 'label', { class: 'consent-row' }, box, piece(host, 'span', {}, label)) };
}

function titleOf(id: string): string {
  return templates.find((template) => template.id === id)?.title ?? id;
}
