/** Vant's own types bring an older copy of WeChat's with them; these are the calls that are made without a component. */
declare module '@vant/weapp/dialog/dialog' {
  const Dialog: { confirm(options: { title: string; message: string }): Promise<unknown> };
  export default Dialog;
}
declare module '@vant/weapp/notify/notify' {
  export default function Notify(options: { type: string; message: string }): void;
}
declare module '@vant/weapp/toast/toast' {
  export default function Toast(message: string): void;
}
