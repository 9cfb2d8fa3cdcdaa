import { agree, hasAgreed } from '../shell/privacy-consent';
import { askConsent } from './half-sheet';
import { Failed, method } from './outcome';
import { float, piece } from './stage';
import type { Family, Phone } from './host';

type Resolve = (answer: { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }) => void;
type Listener = (resolve: Resolve, info: { referrer: string }) => void;

const contract = '《会员服务小程序隐私保护指引》';
/** Whoever refused WeChat's own popup is left in peace for so long: what is private fails without asking. */
const peace = 10_000;

/** Each registration takes the place of the one before. */
let listener: Listener | null = null;
let refusedAt = -Infinity;
/** The agree button that was tapped last: `resolve` must name it. */
let tappedButton: string | null = null;

export const privacy: Family = (host) => ({
  getPrivacySetting: method('getPrivacySetting', () => ({ needAuthorization: isOpen(host), privacyContractName: contract })),
  onNeedPrivacyAuthorization: (registered: Listener) => void (listener = registered),
  requirePrivacyAuthorize: method('requirePrivacyAuthorize', () => requirePrivacy(host, 'requirePrivacyAuthorize')),
  openPrivacyContract: method('openPrivacyContract', () => openContract(host)),
});

/** Since 17 October 2023 everybody is asked once, whatever app.json says. */
const isOpen = ({ shell }: Phone) => !hasAgreed(shell.openid);

/** An open-type `agreePrivacyAuthorization` was tapped: that alone is the consent. */
export function agreeByButton({ shell }: Phone, id: string): void {
  tappedButton = id;
  agree(shell.openid);
}

/** A method that touches what is private waits here until the person has agreed; the page may ask with its own sheet. */
export async function requirePrivacy(host: Phone, referrer: string): Promise<void> {
  if (!isOpen(host)) return;
  const agreed = listener ? await askPage(listener, referrer) : await askPerson(host);
  if (!agreed) throw new Failed('privacy permission is not authorized', undefined, 104);
}

function askPage(ask: Listener, referrer: string): Promise<boolean> {
  tappedButton = null;
  return new Promise((decided) => {
    const resolve: Resolve = ({ event, buttonId }) => {
      if (event === 'agree') decided(buttonId !== undefined && buttonId === tappedButton);
      if (event === 'disagree') decided(false);
    };
    ask(resolve, { referrer });
  });
}

/** The popup that WeChat shows when the page has none of its own. */
async function askPerson(host: Phone): Promise<boolean> {
  if (performance.now() - refusedAt < peace) return false;
  const link = piece(host, 'button', { type: 'button', class: 'consent-link', onclick: () => openContract(host) }, contract);
  const text = piece(host, 'p', { class: 'consent-text' }, '在你使用服务之前，请仔细阅读', link, '。如你同意该指引，请点击“同意”开始使用。');
  const agreed = await askConsent(host, { title: '会员服务 隐私保护提示', contents: [text], refuse: '拒绝', accept: '同意' });
  if (agreed) agree(host.shell.openid);
  else refusedAt = performance.now();
  return agreed;
}

function openContract(host: Phone): void {
  const text = piece(host, 'p', { class: 'consent-text' }, '指引的正文在微信公众平台填写，本地没有。');
  const close = float(host, 'kept', piece(host, 'button', { type: 'button', class: 'preview contract', onclick: () => close() }, piece(host, 'strong', {}, contract), text));
}
