/** What WeChat hides from every script of a mini-program: the parameters of the function into which it wraps each file. */
const hidden = [
  'window', 'document', 'frames', 'self', 'location', 'navigator', 'localStorage', 'history', 'Caches', 'screen', 'alert', 'confirm', 'prompt',
  'XMLHttpRequest', 'WebSocket', 'Reporter', 'webkit', 'WeixinJSCore',
];

/** For the bundler: each of them is undefined, wherever nobody has declared it. */
export const hiding = Object.fromEntries(hidden.map((name) => [name, 'undefined']));
