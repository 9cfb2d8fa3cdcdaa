import { builtIn } from './built-in';
import { placesOf } from './strangers';

/** WeChat's own components that no browser can show: each says so by name where it stands, and the page goes on. */
const tags = [
  'ad', 'ad-custom', 'audio', 'camera', 'channel-live', 'channel-video', 'editor', 'functional-page-navigator', 'live-player', 'live-pusher', 'map',
  'match-media', 'official-account', 'official-account-publish', 'open-data', 'open-data-item', 'open-data-list', 'page-container', 'share-element',
  'store-coupon', 'store-gift', 'store-home', 'store-product', 'video', 'voip-room', 'xr-frame', 'list-view', 'grid-view', 'sticky-header', 'sticky-section',
  'draggable-sheet', 'snapshot', 'span', 'keyboard-accessory', 'selection',
];

export const refused = Object.fromEntries(tags.map((tag) => [tag, { definition: refusal(tag), templates: null }]));

function refusal(tag: string) {
  return builtIn({
    lifetimes: {
      created() {
        throw new Error(`<${tag}> is not in the browser host${placesOf(tag)}`);
      },
    },
  });
}
