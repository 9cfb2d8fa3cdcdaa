import { textScale } from '../phone/text-size';

/** The page's root carries `style="{{textStyle}}"`; every text size is a multiple of it (theme.wxss). */
export const largeText = Behavior({
  data: { textStyle: '' },
  lifetimes: {
    attached() {
      this.readTextSize();
    },
  },
  pageLifetimes: {
    show() {
      this.readTextSize();
    },
  },
  methods: {
    readTextSize() {
      const textStyle = `--text-scale: ${textScale()}`;
      if (textStyle !== this.data.textStyle) this.setData({ textStyle });
    },
  },
});
