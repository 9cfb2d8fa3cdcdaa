/** Vant's own types bring an older copy of WeChat's with them; these are the calls that are made without a component. */
declare module '@vant/weapp/dialog/dialog' {
  interface Asked {
    title?: string;
    message: string;
    theme?: 'round-button';
    confirmButtonText?: string;
    confirmButtonColor?: string;
    beforeClose?(action: 'confirm' | 'cancel'): Promise<boolean>;
  }
  const Dialog: { alert(options: Asked): Promise<unknown>; confirm(options: Asked): Promise<unknown> };
  export default Dialog;
}
declare module '@vant/weapp/notify/notify' {
  interface Told {
    type: string;
    message: string;
    duration?: number;
    onClose?(): void;
    onClick?(): void;
  }
  const Notify: { (options: Told): void; clear(): void };
  export default Notify;
}
declare module '@vant/weapp/toast/toast' {
  interface Shown {
    message: string;
    position?: 'top' | 'middle' | 'bottom';
    duration?: number;
    forbidClick?: boolean;
    onClose?(): void;
  }
  type Show = (options: Shown | string) => void;
  const Toast: Show & { success: Show; fail: Show; loading: Show; clear(): void };
  export default Toast;
}
