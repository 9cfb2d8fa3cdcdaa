import { asFailure } from '../phone/call-failure';
import { bindPath, open } from '../phone/routes';

/** A double tap is one action. While it runs `busy[key]` is true, and what was typed stays where it is. */
export const singleFlight = Behavior({
  data: { busy: {} as Record<string, boolean> },
  methods: {
    async once(key: string, act: () => Promise<void>): Promise<void> {
      if (this.data.busy[key]) return;
      this.setData({ [`busy.${key}`]: true });
      try {
        await act();
      } catch (error) {
        tell(error);
      } finally {
        this.setData({ [`busy.${key}`]: false });
      }
    },
  },
});

/** A sentence that stays until it is read, and the way out where there is one. */
function tell(error: unknown): void {
  const { message, code } = asFailure(error);
  const unbound = code === 'unbound';
  wx.showModal({
    title: unbound ? '需要先绑定' : '没有成功',
    content: message,
    showCancel: unbound,
    confirmText: unbound ? '去绑定' : '知道了',
    success: ({ confirm }) => {
      if (unbound && confirm) open(bindPath);
    },
  });
}
