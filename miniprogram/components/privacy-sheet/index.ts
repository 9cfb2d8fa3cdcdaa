type Answer = { event: 'agree'; buttonId: string } | { event: 'disagree' };
type Resolve = (answer: Answer) => void;

/** What WeChat keeps waiting until the person has answered. */
const waiting = new Set<Resolve>();
/** The guideline's name, as WeChat has it. */
let contract = '';

/**
 * Asks for consent to the privacy guideline, in WeChat's own way, before the page asks for anything personal.
 * Tells `refuse` when the person would rather not.
 */
Component({
  options: { addGlobalClass: true },
  data: { met: false, shown: false, contract: '' },
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
        this.show();
      };
      wx.onNeedPrivacyAuthorization(ask as never); // WeChat's typings know nothing of what is answered
      wx.getPrivacySetting({
        success: ({ needAuthorization, privacyContractName }) => {
          contract = privacyContractName;
          if (needAuthorization) this.show();
          else if (this.data.shown) this.setData({ shown: false });
        },
        fail: ({ errMsg }) => console.info(errMsg), // WeChat asks by itself when something private is done
      });
    },
    /** Whoever has agreed long ago pays nothing for the sheet. */
    show() {
      this.setData({ met: true, shown: true, contract });
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
