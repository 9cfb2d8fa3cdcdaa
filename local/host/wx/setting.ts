import { askConsent } from './half-sheet';
import { Failed, method } from './outcome';
import { give, given, isPermission, permit, wishes, type Permission } from './permissions';
import { recall } from './subscription-choices';
import { piece } from './stage';
import type { Family, Host } from './host';

interface Wanted {
  withSubscriptions?: boolean;
}

export const setting: Family = (host) => ({
  getSetting: method('getSetting', (wanted: Wanted) => answer(host, wanted)),
  openSetting: method('openSetting', async (wanted: Wanted) => {
    await change(host);
    return answer(host, wanted);
  }),
  authorize: method('authorize', async ({ scope }: { scope: string }) => {
    if (!isPermission(scope)) throw new Failed('invalid scope');
    await permit(host, scope, 'auth deny');
  }),
});

/** Only what was asked before appears at all. */
function answer(host: Host, { withSubscriptions }: Wanted) {
  const subscriptionsSetting = { mainSwitch: true, itemSettings: recall(host) };
  return { authSetting: given(host), ...(withSubscriptions && { subscriptionsSetting }) };
}

async function change(host: Host): Promise<void> {
  const rows = (Object.keys(given(host)) as Permission[]).map((scope) => ({ scope, ...row(host, scope) }));
  const nothing = piece(host, 'p', { class: 'consent-note' }, '小程序未使用任何权限');
  const contents = rows.length ? rows.map(({ element }) => element) : [nothing];
  const kept = await askConsent(host, { title: '设置', contents, refuse: '返回', accept: '保存' });
  if (kept) give(host, Object.fromEntries(rows.map(({ scope, box }) => [scope, box.checked])));
}

function row(host: Host, scope: Permission) {
  const box = piece(host, 'input', { type: 'checkbox' }) as HTMLInputElement;
  box.checked = given(host)[scope] ?? false;
  return { box, element: piece(host, 'label', { class: 'consent-row' }, box, piece(host, 'span', {}, wishes[scope])) };
}
