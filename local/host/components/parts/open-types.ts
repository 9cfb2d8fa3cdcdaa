import { shareFront } from '../../wx/share';
import { pickImages } from '../../wx/media';
import { askPhoneNumber } from '../../wx/phone-number';
import { agreeByButton, requirePrivacy } from '../../wx/privacy';
import { keep } from '../../wx/temporary-files';
import { phone } from './phone';
import type { Component } from './relatives';

/** What a button does beside its tap. One that is not listed here says so by name. */
export const openTypes: Record<string, (button: Component) => Promise<void> | void> = {
  async getPhoneNumber(button) {
    button.triggerEvent('getphonenumber', await askPhoneNumber(phone));
  },
  async getRealtimePhoneNumber(button) {
    button.triggerEvent('getrealtimephonenumber', await askPhoneNumber(phone));
  },
  async chooseAvatar(button) {
    await requirePrivacy(phone, 'button.chooseAvatar');
    const [picture] = await pickImages(phone, 1);
    if (picture) button.triggerEvent('chooseavatar', { avatarUrl: keep(picture, picture.name) });
  },
  agreePrivacyAuthorization(button) {
    agreeByButton(phone, button.id);
    button.triggerEvent('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' });
  },
  share(button) {
    shareFront(phone, { from: 'button', target: { id: button.id, dataset: { ...button.dataset } } });
  },
};
