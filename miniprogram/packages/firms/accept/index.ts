import { largeText } from '../../../behaviors/large-text';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { firmHomePath } from '../../../phone/routes';
import { acceptMandate } from '../../../services/firms';

Component({
  behaviors: [largeText, singleFlight],
  properties: { scene: String },
  data: { code: '', fault: '' },
  methods: {
    /** A code that was scanned comes with the page. */
    onLoad() {
      this.setData({ code: decodeURIComponent(this.data.scene) });
    },
    onCode({ detail }: Handled<string>) {
      this.setData({ code: detail, fault: '' });
    },
    onAccept() {
      void this.once('accept', async () => {
        const code = this.data.code.trim();
        this.setData({ fault: code ? '' : '请填写邀请码' });
        if (!code) return;
        const { firmName } = await acceptMandate(code);
        await wx.showModal({ title: '授权已生效', content: `您现在可以代表${firmName}办理授权范围内的事项。`, showCancel: false, confirmText: '知道了' });
        void wx.redirectTo({ url: firmHomePath });
      });
    },
  },
});
