import { choose, type Choice } from './address';
import { devices } from './devices';
import { element, part } from './element';

export function showDevices(choice: Choice): void {
  part('devices').replaceChildren(
    ...devices.map((device) =>
      chip(device.label, device === choice.device, () => choose({ device: device.id, path: null })),
    ),
    chip('大字', choice.largeText, () => choose({ text: choice.largeText ? null : 'large', path: null })),
    chip('先问隐私', choice.asksPrivacy, () => choose({ privacy: choice.asksPrivacy ? null : 'ask', path: null })),
  );
}

function chip(label: string, pressed: boolean, onclick: () => void): HTMLElement {
  return element('button', { type: 'button', class: 'chip', 'aria-pressed': String(pressed), onclick }, label);
}
