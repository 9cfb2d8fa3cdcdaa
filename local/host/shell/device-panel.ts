import { choose, type Choice } from './address';
import { devices } from './devices';
import { element, part } from './element';
import { forgetConsent } from './privacy-consent';

export function showDevices(choice: Choice, openid: string): void {
  part('devices').replaceChildren(
    ...devices.map((device) =>
      chip(device.label, device === choice.device, () => choose({ device: device.id, path: null })),
    ),
    chip('大字', choice.largeText, () => choose({ text: choice.largeText ? null : 'large', path: null })),
    action('收回隐私同意', () => startAnew(openid)),
  );
}

function startAnew(openid: string): void {
  forgetConsent(openid);
  location.reload();
}

function action(label: string, onclick: () => void): HTMLElement {
  return element('button', { type: 'button', class: 'chip', onclick }, label);
}

function chip(label: string, pressed: boolean, onclick: () => void): HTMLElement {
  return element('button', { type: 'button', class: 'chip', 'aria-pressed': String(pressed), onclick }, label);
}
