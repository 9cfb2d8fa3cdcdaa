import { doors } from 'shared/contracts/doors';
import type { NewsActions } from 'shared/contracts/news';
import type { StaffRole } from 'shared/contracts/roles';
import type { Permissions } from '../platform/permission';

const { seeNewsroom: desk, writeNews: writers } = doors;
const reviewers = ['approver', 'publisher', 'lead'] as const satisfies StaffRole[];
const signers = ['approver', 'lead'] as const satisfies StaffRole[];

/** Guests read what is for everybody, and each person besides what is for them (C 11, C 21, J 10). */
export const permissions = {
  list: { who: 'anyone', of: 'public', does: '浏览面向自己的资讯', because: 'C 11、C 21、J 10' },
  latest: { who: 'anyone', of: 'public', does: '在首页看最新资讯', because: 'C 11、C 21、J 10' },
  article: { who: 'anyone', of: 'public', does: '阅读面向自己的文章', because: 'C 11、C 21、J 10' },
  attachment: { who: 'anyone', of: 'public', does: '打开文章的附件', because: 'C 11、C 21、J 10' },
  confirmRead: { who: 'anyone', of: 'public', does: '读完必读文章后留下回执', because: 'C 11、J 10' },
  search: { who: 'anyone', of: 'public', does: '搜索面向自己的资讯', because: 'C 21' },
  todo: { who: 'anyone', of: 'own', does: '查看自己还没有读的必读文章；工作人员另见等待审核和签发的稿件' },
  own: { who: 'anyone', of: 'own', does: '查看和导出自己的必读回执' },

  managed: { who: desk, of: 'handling', does: '查看本会的稿件', because: 'C 11、C 24、J 10、J 19' },
  managedArticle: { who: desk, of: 'handling', does: '查看一篇稿件和经过' },
  oldVersion: { who: desk, of: 'handling', does: '查看稿件以前提交的版本' },
  begin: { who: writers, of: 'handling', does: '起草文章', because: 'C 11、C 24、J 10、J 19' },
  paste: { who: writers, of: 'own', does: '把从别处复制的内容整理成正文' },
  save: { who: writers, of: 'handling', does: '修改起草中的文章' },
  addPicture: { who: writers, of: 'handling', does: '为文章添加图片（经微信内容安全检查后才能发布）' },
  addAttachment: { who: writers, of: 'handling', does: '为文章添加 PDF 附件' },
  submit: { who: writers, of: 'handling', does: '提交审核', because: 'J 14' },
  approve: { who: reviewers, of: 'handling', does: '审核文章（不能是起草的人）', because: 'J 14' },
  sendBack: { who: desk, of: 'handling', does: '退回修改（须写明理由）', because: 'J 14' },
  sign: { who: signers, of: 'handling', does: '签发文章（不能是起草的人）', because: 'J 14' },
  withdraw: { who: signers, of: 'handling', does: '撤回已发布的文章（须写明理由，读者可见）', because: 'J 14' },
  amend: { who: writers, of: 'handling', does: '修订已发布或已撤回的文章（重新审核签发前读者看到原文）' },
  discard: { who: writers, of: 'handling', does: '放弃草稿或修订' },
  setPin: { who: signers, of: 'handling', does: '置顶文章和取消置顶' },
  unread: { who: desk, of: 'handling', does: '按事务所查看必读文章的阅读情况', because: 'C 11' },
  unreadPeople: { who: desk, of: 'handling', does: '查看一家事务所未读人员的姓名（逐次记录）', because: 'C 11' },
  remind: { who: desk, of: 'handling', does: '提醒未读人员（每人每天至多一次）', because: 'C 11' },
} as const satisfies Permissions<NewsActions>;
