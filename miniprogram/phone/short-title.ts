/** As the measures themselves shorten it: 中国注册会计师协会会员服务办法 is 中注协办法 where space is short. */
export function shortTitle(title: string): string {
  return title.replace('中国注册会计师协会', '中注协').replace('注册会计师协会', '注协').replace('会员服务办法', '办法');
}
