/** The two 会员服务办法, always at hand: every service here rests on one of their articles. */
export const measures = [
  { newsId: 'national-measures', title: '中国注册会计师协会会员服务办法', articles: 29 },
  { newsId: 'jiangsu-measures', title: '江苏省注册会计师协会会员服务办法', articles: 23 },
];
