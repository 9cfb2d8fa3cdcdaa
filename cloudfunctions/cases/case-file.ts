import { caseNoticeKindLabels, caseNoticeStateLabels, serviceWayLabels, type CaseNotice } from 'shared/contracts/case-notices';
import { caseLinkLabels, caseStateLabels, caseStepLabels, caseTypeLabels, type CaseAccess, type CaseDetail, type CaseEvidence, type Milestone } from 'shared/contracts/cases';
import type { CaseMeeting, CaseOpinion } from 'shared/contracts/case-hearing';
import type { Instant } from 'shared/contracts/answers';
import type { CalendarDay } from 'shared/workdays';
import type { Block, Paper, Section } from '../platform/paper';

/** Every day from the start to the due day, of each milestone. */
export type Explained = Record<Milestone['step'], CalendarDay[]>;

type Lines = [label: string, value: string][];

/** The whole case as its reader has it on the page: what the page hides is not in the detail, and so not on paper. */
export function paperOf(detail: CaseDetail, days: Explained, looks: CaseAccess[], at: Instant): Paper {
  const { number, reader } = detail;
  const sections: Section[] = [
    { heading: '申请内容', blocks: matterOf(detail) },
    { heading: '证据清单', blocks: orNone(detail.evidence.map(evidenceLines)) },
    { heading: '办理期限（会员服务办法第二十三条）', blocks: detail.milestones.map((each) => ({ lines: milestoneLines(each, days[each.step]) })) },
    { heading: '补充材料', blocks: orNone(detail.supplements.map(({ asked, at: on, answer }) => [['时间', time(on)], ['要求', asked], ['答复', answer ? `${answer.text}（${time(answer.at)}）` : '']])) },
    { heading: '书面告知', blocks: detail.notices.length === 0 ? none : detail.notices.flatMap(noticeBlocks) },
    { heading: '委员会会议', blocks: orNone(detail.meetings.map((each) => meetingLines(each, reader))) },
    ...(reader === 'staff' ? innerSections(detail) : []),
    { heading: '评价与重新办理', blocks: [{ lines: endLines(detail) }] },
    { heading: '办理经过', blocks: orNone([detail.history.map(({ at: on, by, what, lateDays }) => [time(on), `${what}（${by}）${late(lateDays)}`])]) },
    { heading: '查阅记录', blocks: orNone([looks.map(({ at: on, by, what }) => [time(on), `${by}：${what}`])]) },
  ];
  return { title: '维权服务案卷', cover: coverOf(detail, at), sections, foot: `${number ?? '正在取号'}${detail.confidential ? '（保密）' : ''}` };
}

function coverOf({ number, type, confidential, state, applicantName, firmName, association, receivedAt, reader, before, after, links }: CaseDetail, at: Instant): Lines {
  return [
    ['收件号', number ?? '正在取号'],
    ['事项', type === null ? '' : caseTypeLabels[type]],
    ['密级', confidential ? '保密办理' : '一般'],
    ['申请人', [applicantName, firmName].filter(Boolean).join('，')],
    ['办理协会', association.name],
    ['收到时间', time(receivedAt)],
    ['目前状态', caseStateLabels[state]],
    ...((before ? [['前案', before.number ?? '']] : []) as Lines),
    ...((after ? [['后案', after.number ?? '']] : []) as Lines),
    ...links.map(({ kind, number: other, reason }): [string, string] => [caseLinkLabels[kind], `${other ?? ''}；${reason}`]),
    ['打印', `${time(at)}，${reader === 'staff' ? '协会内部卷' : '申请人卷（不含内部材料）'}`],
  ];
}

function matterOf({ facts, claim, opposingParty, service }: CaseDetail): Block[] {
  const way = service.way === 'electronic' ? `电子送达（${time(service.confirmedAt)} 确认）` : `书面邮寄：${service.address}`;
  return [{ lines: [['事实经过', facts], ['请求事项', claim], ['对方当事人', opposingParty], ['告知方式', way]] }];
}

const forms = { picture: '图片', pdf: 'PDF', paper: '纸质' };

function evidenceLines({ title, form, bytes, hash, at, by }: CaseEvidence, index: number): Lines {
  const size = form === 'paper' ? '' : `，${bytes} 字节`;
  return [[`${index + 1}. ${forms[form]}`, `${title}（${by === 'applicant' ? '申请人' : '协会'}于 ${time(at)} 提交${size}）`], ...((hash ? [['SHA-256', hash]] : []) as Lines)];
}

const states = { running: '计算中', overdue: '已逾期', met: '按期完成', late: '逾期完成', stopped: '已终止' };

function milestoneLines({ step, days, from, anchor, dueAt, provisional, state, metAt, lateDays, extended }: Milestone, passed: CalendarDay[]): Lines {
  const start = anchor === 'receipt' ? '收到书面材料之日' : '作出受理决定之日';
  return [
    [caseStepLabels[step], `${time(dueAt)}${provisional ? '（暂定）' : ''} 前；${states[state]}${metAt ? `（${time(metAt)}）` : ''}${late(lateDays)}`],
    ['怎样算出', `自${start}（${from}，当日不计）起第 ${days} 个工作日`],
    ['其间不计', grouped(passed.filter(({ counts }) => !counts))],
    ['调休计入', grouped(passed.filter(({ counts, why }) => counts && why !== '工作日'))],
    ...((extended ? [['延长', `原为 ${extended.from}；${extended.reason}`]] : []) as Lines),
  ];
}

/** Days in a row with the same reason are one entry. */
function grouped(days: CalendarDay[]): string {
  const runs: { first: string; last: string; why: string }[] = [];
  for (const { day, why } of days) {
    const run = runs.at(-1);
    if (run && run.why === why && follows(run.last, day)) run.last = day;
    else runs.push({ first: day, last: day, why });
  }
  return runs.map(({ first, last, why }) => `${first}${last === first ? '' : ` 至 ${last.slice(5)}`} ${why}`).join('；');
}

function follows(one: string, other: string): boolean {
  return Date.parse(other) - Date.parse(one) === 24 * 60 * 60 * 1000;
}

function noticeBlocks({ kind, state, lapsed, number, text, drafted, reviewed, issued, sealed, served, openedAt }: CaseNotice): Block[] {
  const signed = (what: { by: string; at: Instant } | null) => (what ? `${what.by}，${time(what.at)}` : '');
  return [
    { lines: [[caseNoticeKindLabels[kind], `${number ?? ''}（${lapsed ? '案件已结束，未送达' : caseNoticeStateLabels[state]}）`]] },
    { text },
    {
      lines: [
        ['拟稿', signed(drafted)],
        ['审核', signed(reviewed)],
        ['签发', signed(issued)],
        ['用印件', sealed ? `${signed(sealed)}；SHA-256 ${sealed.hash}；核验码 ${sealed.code}` : ''],
        ['送达', served ? `${serviceWayLabels[served.way]}，${time(served.at)}${served.mailNumber ? `，邮件号 ${served.mailNumber}` : ''}${late(served.lateDays)}` : ''],
        ['首次查看', openedAt ? time(openedAt) : ''],
      ],
    },
  ];
}

const meetingStates = { called: '已通知', held: '已召开', cancelled: '已取消' };

function meetingLines({ state, committee, at, place, agenda, members, minutes, shortNotice }: CaseMeeting, reader: CaseDetail['reader']): Lines {
  const held: Lines = [['会议', `${committee}，${time(at)}（${meetingStates[state]}${minutes && !minutes.quorate ? '，未达法定人数' : ''}）`]];
  if (reader === 'applicant') return held;
  const who = members.map(({ name, recused, attended }) => `${name}${recused ? `（回避：${recused}）` : attended === null ? '' : attended ? '（到会）' : '（未到会）'}`);
  return [...held, ['地点', place], ['议程', agenda], ['委员', who.join('；')], ['提前召开', shortNotice ?? ''], ['会议记录', minutes?.text ?? '']];
}

function innerSections({ opinions, notes, officerName, team }: CaseDetail): Section[] {
  return [
    { heading: '专家意见（内部）', blocks: orNone(opinions.map(opinionLines)) },
    { heading: '经办与内部记录', blocks: [{ lines: [['经办人', officerName ?? ''], ['须知情人员', team.join('、')], ...notes.map(({ at, by, text }): [string, string] => [time(at), `${by}：${text}`])] }] },
  ];
}

function opinionLines({ kind, expertName, text, file, at }: CaseOpinion): Lines {
  return [[kind === 'synthesis' ? '综合意见' : (expertName ?? ''), `${text}（${time(at)}${file ? '，另有扫描件' : ''}）`]];
}

function endLines({ rating, reopening }: CaseDetail): Lines {
  const decided = reopening?.decision;
  return [
    ['评价', rating ? `${rating.score} 分 ${rating.words}（${time(rating.at)}）` : ''],
    ['申请重新办理', reopening ? `${reopening.reason}（${time(reopening.at)}）` : ''],
    ['决定', decided ? `${decided.granted ? '同意' : '不同意'}：${decided.reason}（${time(decided.at)}）` : ''],
  ];
}

const none: Block[] = [{ text: '无' }];

function orNone(found: Lines[]): Block[] {
  const some = found.filter((lines) => lines.length > 0);
  return some.length === 0 ? none : some.map((lines) => ({ lines }));
}

const late = (days: number) => (days > 0 ? `；逾期 ${days} 个工作日` : '');

function time(at: Instant): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)}`;
}
