/** WeChat's own words over the page, until one goes to the first page, which lies below. */
export function showNoSuchPage(): void {
  const made = Object.assign(document.createElement('div'), { className: 'no-such-page' });
  const back = Object.assign(document.createElement('button'), { type: 'button', textContent: '返回首页', onclick: () => made.remove() });
  made.append(Object.assign(document.createElement('strong'), { textContent: '页面不存在' }), back);
  document.body.append(made);
}
