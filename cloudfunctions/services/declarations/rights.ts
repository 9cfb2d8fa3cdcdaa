import type { Declaration } from '../service';
import { associationHome, jiangsuHome } from '../sites';

/** 维权 (C 9, C 23; J 8, J 16). */
export const rights: readonly Declaration[] = [
  {
    id: 'rights-case', name: '维权申请', on: ['rights'], because: 'C 9、C 23、J 8', for: ['firm', 'practising', 'non-practising'],
    about: '合法权益受到侵害时，请协会维护。协会在规定的工作日内书面告知是否受理，受理后由委员会审议并反馈。',
    state: 'working', page: '/packages/cases/file/index', actions: ['cases.file', 'cases.requestSupplement', 'cases.serveNotice', 'cases.convene', 'cases.finaliseOpinion', 'cases.rate'],
  },
  {
    id: 'rights-progress', name: '案件进度与期限', on: ['rights'], because: 'C 23', for: ['firm', 'practising', 'non-practising', 'employee'],
    about: '查看案件办到哪一步、每个期限是怎样算出来的、谁查阅过案件。',
    state: 'working', page: '/packages/cases/list/index', actions: ['cases.mine', 'cases.explain', 'cases.accessLog'],
  },
  {
    id: 'notice-check', name: '核对告知书真伪', on: ['rights'], because: 'C 23', for: ['everyone'],
    about: '输入告知书上的校验码，核对是否由协会发出、有没有改动。',
    state: 'working', page: '/packages/cases/verify/index', actions: ['cases.verifyNotice'],
  },
  {
    id: 'staff-rights', name: '青年、女性从业人员权益保障', on: ['culture', 'rights'], because: 'C 9、J 16', for: ['practising', 'non-practising', 'employee'],
    about: '个人权益受到侵害时可以提出保密的维权申请，单位管理员看不到。',
    state: 'working', page: '/packages/cases/file/index', actions: ['cases.file', 'members.applyAsEmployee'],
  },
  {
    id: 'legal-counsel', name: '法律咨询预约', on: ['rights'], because: 'C 9、J 8', for: ['firm', 'practising', 'non-practising'],
    about: '向行业法律顾问预约咨询。', state: 'planned',
  },
  {
    id: 'document-review', name: '文件合法性审查', on: ['rights'], because: 'J 8', for: ['firm'],
    about: '请行业法律顾问审查本所的合同和文件。', state: 'planned',
  },
  {
    id: 'risk-cases', name: '法律风险防控与案例', on: ['rights'], because: 'C 9、C 13、J 8、J 13', for: ['firm', 'practising', 'non-practising'],
    about: '执业中的法律风险、警示和不具名的维权案例。',
    state: 'linked', ways: [{ to: 'page', path: '/packages/news/list/index?category=rights' }],
  },
  {
    id: 'labour-templates', name: '事务所劳动保障制度', on: ['rights'], because: 'C 9', for: ['firm'],
    about: '帮助事务所完善内部劳动保障制度的范本和说明。', state: 'linked', ways: [associationHome],
  },
  {
    id: 'joint-insurance', name: '职业风险联保', on: ['rights'], because: 'J 8', for: ['firm'],
    about: '了解职业风险联保，登记参加意向。', state: 'planned',
  },
  {
    id: 'civil-liability', name: '民事诉讼及民事责任研究', on: ['rights'], because: 'J 8', for: ['firm', 'practising'],
    about: '课题征集、论文和研究成果。', state: 'linked', ways: [jiangsuHome],
  },
  {
    id: 'working-days', name: '工作日历', on: ['rights'], because: 'C 23', for: ['everyone'],
    about: '期限按哪些工作日计算，依据哪一份放假通知。',
    state: 'working', page: '/packages/calendars/list/index', actions: ['calendars.years', 'calendars.year'],
  },
];
