import { askConsent } from './half-sheet';
import { Failed, method } from './outcome';
import { float, piece } from './stage';
import type { Family, Phone } from './host';

type Resolve = (answer: { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }) => void;
type Listener = (resolve: Resolve, info: { referrer: string }) => void;

const contract = '《会员服务小程序隐私保护指引》';
const listeners = new Set<Listener>();
let agreed = false;
/** The agree button that was tapped last: `resolve` must name it. */
let tappedButton: string | null = null;

export const privacy: Family = (host) => ({
  getPrivacySetting: method('getPrivacySetting', () => ({ needAuthorization: isOpen(host), privacyContractName: contract })),
  onNeedPrivacyAuthorization: (listener: Listener) => void listeners.add(listener),
  requirePrivacyAuthorize: method('requirePrivacyAuthorize', () => requirePrivacy(host, 'requirePrivacyAuthorize')),
  openPrivacyContract: method('openPrivacyContract', () => openContract(host)),
});

/** Whether the person has still to agree: the shell says if this phone is new to the mini-program. */
const isOpen = ({ shell }: Phone) => shell.asksPrivacy && !agreed;

/** An open-type `agreePrivacyAuthorization` was tapped. */
export function agreeByButton(id: string): void {
  tappedButton = id;
  agreed = true;
}

/** A method that touches what is private waits here until the person has agreed; the page may ask with its own sheet. */
export async function requirePrivacy(host: Phone, referrer: string): Promise<void> {
  if (!isOpen(host)) return;
  agreed = listeners.size ? await askPage(referrer) : await askPerson(host);
  if (!agreed) throw new Failed('privacy permission is not authorized', undefined, 104);
}

function askPage(referrer: string): Promise<boolean> {
  tappedButton = null;
  return new Promise((decided) => {
    const resolve: Resolve = ({ event, buttonId }) => {
      if (event === 'agree') decided(buttonId !== undefined && buttonId === tappedButton);
      if (event === 'disagree') decided(false);
    };
    for (const listener of listeners) listener(resolve, { referrer });
  });
}

function askPerson(host: Phone): Promise<boolean> {
  const text = piece(host, 'p', { class: 'consent-text' }, `在你使用服务之前，请仔细阅读${contract}。如你同意，请点击“同意”开始使用。`);
  return askConsent(host, { title: '会员服务 隐私保护提示', contents: [text], refuse: '拒绝', accept: '同意' });
}

function openContract(host: Phone): void {
  const text = piece(host, 'p', { class: 'consent-text' }, '指引的正文在微信公众平台填写，本地没有。');
  const close = float(host, 'kept', piece(host, 'button', { type: 'button', class: 'preview contract', onclick: () => close() }, piece(host, 'strong', {}, contract), text));
}
