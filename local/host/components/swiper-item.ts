import { builtIn, hostElement } from '../runtime/built-in';

export const swiperItem = builtIn({
  properties: { itemId: String },
  observers: {
    itemId(id: string) {
      hostElement(this).setAttribute('item-id', id);
    },
  },
});
