import type { Citation, EffectivePolicy } from 'shared/contracts/associations';
import type { Day } from 'shared/contracts/answers';
import { caseNoticeKindLabels, type CaseNoticeContent, type CaseNoticeKind } from 'shared/contracts/case-notices';
import { measures } from '../platform/measures';
import type { CaseRecord } from './case';

/** What a notice is written from. `extendedTo` of an extension alone, with 暂定 where a year is not on file. */
interface Material extends CaseNoticeContent {
  kind: CaseNoticeKind;
  record: Pick<CaseRecord, 'applicant' | 'handledBy' | 'number' | 'officer' | 'terms'>;
  policy: EffectivePolicy;
  extendedTo: string | null;
}

const measuresCitation = measures.decisionDays.source as { citation: Citation };

/** Where it stands what the notice rests on: C 9 when the matter is none of those it names. */
export function basisOf({ notCovered }: Pick<CaseNoticeContent, 'notCovered'>): Citation {
  return { ...measuresCitation.citation, article: notCovered ? '第九条' : '第二十三条' };
}

const indent = '\u3000\u3000';
const numberLine = 1;
const unnumbered = '（签发时取号）';
const undated = '（签发日期）';

/** The whole notice in the policy sheet's wording; number and date come with the issue. */
export function textOf(material: Material): string {
  const { kind, record } = material;
  const name = record.handledBy.associationName;
  const body = [...opening(material), ...grounds(material), legalBasis(material), ...next[kind](material), ...contact(material)];
  return [`${name}${caseNoticeKindLabels[kind]}`, unnumbered, `${addressee(material)}：`, ...body.map((each) => indent + each), name, undated].join('\n');
}

/** As it was drafted, with the number and the day of its issue. */
export function finalText(text: string, number: string, day: Day): string {
  const lines = text.split('\n');
  return lines.map((line, index) => (index === numberLine ? number : index === lines.length - 1 ? written(day) : line)).join('\n');
}

function addressee({ record: { applicant } }: Material): string {
  return applicant.kind === 'firm' ? applicant.firmName! : applicant.name;
}

function opening({ kind, policy, record: { number } }: Material): string[] {
  const wording = { acceptance: policy.acceptedWording, refusal: policy.refusedWording, extension: policy.extendedWording, feedback: policy.feedbackWording };
  const first = wording[kind].value;
  return number === null ? [first] : [`（收件号：${number}）${first}`];
}

function grounds({ reasons, notCovered }: Material): string[] {
  const beyond = notCovered ? ['您请求的事项不属于会员服务办法第九条规定的维权服务范围。'] : [];
  return [...beyond, ...reasons.split('\n').filter(Boolean)];
}

function legalBasis({ notCovered }: Material): string {
  return `依据：《${measuresCitation.citation.title}》${notCovered ? '第九条、' : ''}第二十三条。`;
}

const next: Record<CaseNoticeKind, (material: Material) => string[]> = {
  acceptance: ({ policy, record: { terms, applicant } }) => [
    `${starts(terms.periodsStart)}起 ${terms.meeting.days} 个工作日内召开${policy.committeeName.value}会议并形成专家意见，${terms.feedback.days} 个工作日内向您反馈。`,
    hasNoAccount(applicant) ? '您可以当面、来信或者来电询问办理进度；补充材料或者撤回申请的，请当面递交或者邮寄书面材料。' : '您可以随时在平台查看办理进度、补充材料或者撤回申请。',
  ],
  refusal: ({ record: { applicant } }) => [
    hasNoAccount(applicant) ? '您对本告知有不同意见的，可以当面、来信或者来电向本会牵头部门说明；有新的事实或者材料的，可以再次递交或者邮寄书面申请。' : '您对本告知有不同意见的，可以向本会牵头部门说明，或者在平台提出重新办理的申请。',
  ],
  extension: ({ days, extendedTo, record: { terms } }) => [`反馈期限延长为 ${days} 个工作日，至 ${extendedTo}；最长不超过 ${terms.longest.days} 个工作日。`],
  feedback: ({ record: { applicant } }) => [
    hasNoAccount(applicant) ? '您对本次服务的评价，以及认为需要继续办理的理由，可以当面、来信或者来电告知本会。' : '您可以在平台对本次服务作出评价；认为需要继续办理的，可以提出重新办理的申请。',
  ],
};

/** Known by a name on paper alone: what is done on the platform is not theirs to do. */
const hasNoAccount = ({ kind }: CaseRecord['applicant']) => kind === 'paper';

function starts(periodsStart: 'receipt' | 'acceptance'): string {
  return periodsStart === 'receipt' ? '本会将自收到您的书面材料次日' : '本会将自作出受理决定次日';
}

/** The officer who drafts it, and where the officer is reached; whoever comes or writes has to know where to. */
function contact({ policy: { leadDepartment }, record: { officer, applicant } }: Material): string[] {
  const { value } = leadDepartment;
  const clerk = officer ? [`经办人：${officer.name}。`] : [];
  const address = value?.address && hasNoAccount(applicant) ? `地址 ${value.address}，` : '';
  return value ? [...clerk, `联系：${value.name}，电话 ${value.phone}，${address}${value.officeHours}。`] : clerk;
}

function written(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
