import type { Citation, EffectivePolicy, InEffect, ServiceKind } from 'shared/contracts/associations';

/** What the national measures lay down, and the platform's default where they are silent: every sheet begins here (C 28). */
export const measures: EffectivePolicy = {
  decisionDays: by('第二十三条', 15),
  meetingDays: by('第二十三条', 30),
  feedbackDays: by('第二十三条', 60),
  longestDays: by('第二十三条', 90),
  applicationDays: bare(5),
  periodsStart: by('第二十三条', 'receipt'),
  dayEndsAt: bare('17:30'), // 民法典 203: where there are office hours, the day ends with them
  committeeName: by('第九条', '法律援助与权益保护委员会'),
  committeeHears: by('第二十三条', 'own'),
  mayFile: by('第二十三条', ['firm', 'practising', 'non-practising']),
  serviceKinds: by('第八条', [
    kind('rights', '维权', '第九条'),
    kind('coordination', '协调', '第十条'),
    kind('publicity', '宣传', '第十一条'),
    kind('platforms', '搭台', '第十二条'),
    kind('guidance', '引导', '第十三条'),
    kind('profession', '专业', '第十四条'),
    kind('informatics', '信息化', '第十五条'),
    kind('international', '国际发展', '第十六条'),
  ]),
  branchesAreMembers: by('第七条', false),
  firewall: bare('recusal'),
  acceptedWording: bare('您提出的维权服务申请已收悉。经审查，决定予以受理。'),
  refusedWording: bare('您提出的维权服务申请已收悉。经审查，决定不予受理，理由如下：'),
  extendedWording: bare('您提出的维权服务申请正在办理。因情况特殊，反馈期限予以延长，理由如下：'),
  feedbackWording: bare('您提出的维权服务申请，已经委员会会议研究并形成专家意见，现反馈如下：'),
  noticeWord: bare('注协维'),
  noticePersons: bare('two'),
  reasonLength: bare(20),
  meetingNotice: bare(3),
  quorumPercent: bare(50),
  leadDepartment: bare(null),
  linkHosts: bare([]),
};

function by<Value>(article: string, value: Value): InEffect<Value> {
  return { value, source: { from: 'measures', citation: citation(article) } };
}

function bare<Value>(value: Value): InEffect<Value> {
  return { value, source: { from: 'platform' } };
}

function kind(id: string, name: string, article: string): ServiceKind {
  return { id, name, citation: citation(article) };
}

function citation(article: string): Citation {
  return { newsId: 'national-measures', title: '中国注册会计师协会会员服务办法', article };
}
