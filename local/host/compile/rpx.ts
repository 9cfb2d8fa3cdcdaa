/** 750 rpx are as wide as the window; one length rule for style sheets and for inline styles. */
export function lengths(value: string): string {
  if (!value.includes('rpx')) return value;
  return value.replace(/(?<![\w-])([+-]?(?:\d+\.?\d*|\.\d+))rpx\b/g, (_, amount: string) => `calc(var(--rpx) * ${amount})`);
}
