import { builtIn, hostElement } from '../runtime/built-in';

/** A page of the web opens only under a business domain that was registered, and there is none: WeChat shows this instead. */
export const webView = builtIn({
  properties: { src: String },
  observers: {
    src(src: string) {
      if (!src) return;
      const title = Object.assign(document.createElement('strong'), { textContent: '无法打开该页面' });
      const reason = Object.assign(document.createElement('p'), { textContent: `不支持打开 ${src}，请在“小程序右上角更多->反馈与投诉”中和开发者反馈。` });
      hostElement(this).replaceChildren(title, reason);
      queueMicrotask(() => this.triggerEvent('error', { url: src, fullUrl: src }));
    },
  },
});
