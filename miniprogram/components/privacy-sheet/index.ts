type Answer = { event: 'agree'; buttonId: string } | { event: 'disagree' };
type Resolve = (answer: Answer) => void;

/** What WeChat keeps waiting until the person has answered. */
const waiting = new Set<Resolve>();

/**
 * Asks for consent to the privacy guideline, in WeChat's own way, before the page asks for anything personal.
 * Tells `refuse` when the person would rather not.
 */
Component({
  options: { addGlobalClass: true },
  data: { shown: false, contract: '' },
  lifetimes: {
    attached() {
      this.listen();
    },
  },
  pageLifetimes: {
    show() {
      this.listen();
    },
  },
  methods: {
    listen() {
      // A WeChat too old to know of it asks by itself, or not at all.
      if (!wx.canIUse('onNeedPrivacyAuthorization') || !wx.canIUse('getPrivacySetting')) return;
      const ask = (resolve: Resolve) => {
        waiting.add(resolve);
        this.setData({ shown: true });
      };
      wx.onNeedPrivacyAuthorization(ask as never); // WeChat's typings know nothing of what is answered
      wx.getPrivacySetting({
        success: ({ needAuthorization, privacyContractName }) => this.setData({ shown: needAuthorization, contract: privacyContractName }),
        fail: ({ errMsg }) => console.info(errMsg), // WeChat asks by itself when something private is done
      });
    },
    onContract() {
      wx.openPrivacyContract({ fail: ({ errMsg }) => console.info(errMsg) });
    },
    onAgree() {
      this.answer({ event: 'agree', buttonId: 'agree-to-privacy' });
    },
    onRefuse() {
      this.answer({ event: 'disagree' });
      this.triggerEvent('refuse');
    },
    answer(answer: Answer) {
      this.setData({ shown: false });
      for (const resolve of waiting) resolve(answer);
      waiting.clear();
    },
  },
});
