import type { Way } from 'shared/contracts/services';

/** Given as the system's address, and the mini-program by its name, in the association's own notices on the yearly inspection of non-practising members. */
export const industrySystem: Way = site('中国注册会计师协会行业管理信息系统', 'https://cmis.cicpa.org.cn');
export const industryMiniProgram: Way = { to: 'mini-program', name: '中国注册会计师协会行业管理信息系统', appId: null };
/** 继续教育在线 stands on its home page, as the same notices say. */
export const associationSite = site('中国注册会计师协会网站', 'https://www.cicpa.org.cn');
export const supervisionPlatform: Way = site('财政部注册会计师行业统一监管平台', 'http://acc.mof.gov.cn');
export const procurementSite: Way = site('中国政府采购网', 'https://www.ccgp.gov.cn');

/** Nobody has confirmed the very page yet: the home page, and the page says so. */
export const associationHome: Way = { ...associationSite, provisional: true };
export const jiangsuHome: Way = { ...site('江苏省注册会计师协会网站', 'http://www.jicpa.org.cn'), provisional: true };

function site(name: string, address: string): Extract<Way, { to: 'site' }> {
  return { to: 'site', name, address, provisional: false };
}
