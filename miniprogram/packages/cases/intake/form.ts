import type { PaperCase, PaperCorrection } from '../../../shared/contracts/case-handling';
import { caseTypes, type CaseDetail } from '../../../shared/contracts/cases';
import { evidenceInputs, faultOfEvidence, type EvidenceItem } from '../evidence';

export interface PaperForm {
  receivedOn: string;
  /** 0: a member of the roster; 1: anybody else; 2: as registered before. */
  who: number;
  certificateNumber: string;
  name: string;
  firmName: string;
  type: number;
  confidential: boolean;
  facts: string;
  claim: string;
  opposingParty: string;
  address: string;
}

export const blankForm = (today: string): PaperForm => ({
  receivedOn: today, who: 0, certificateNumber: '', name: '', firmName: '', type: 0, confidential: false, facts: '', claim: '', opposingParty: '', address: '',
});

export function formOf({ receivedAt, type, confidential, facts, claim, opposingParty, service }: CaseDetail): PaperForm {
  const address = service.way === 'paper' ? service.address : '';
  return { ...blankForm(receivedAt.slice(0, 10)), who: 2, type: type === null ? 0 : caseTypes.indexOf(type), confidential, facts, claim, opposingParty, address };
}

/** The first thing that is missing; empty when nothing is. */
export function faultOfForm(form: PaperForm): string {
  const needed: [string, string][] = [
    ...applicantNeeded(form),
    [form.facts, '请填写事实经过，可以写“见扫描件”'],
    [form.claim, '请填写请求事项，可以写“见扫描件”'],
    [form.opposingParty, '请填写对方当事人'],
    [form.address, '请填写书面告知的邮寄地址'],
  ];
  return needed.find(([value]) => !value.trim())?.[1] ?? '';
}

function applicantNeeded({ who, certificateNumber, name, firmName }: PaperForm): [string, string][] {
  if (who === 2) return [];
  return who === 0 ? [[certificateNumber, '请填写证书编号']] : [[name, '请填写申请人姓名'], [firmName, '请填写申请人所在单位']];
}

export function faultOf(form: PaperForm, items: EvidenceItem[]): string {
  const fault = faultOfForm(form);
  if (fault) return fault;
  return items.some(({ form: kind }) => kind !== 'paper') ? (faultOfEvidence(items) ?? '') : '请上传纸质申请的扫描件';
}

export function inputOf(key: string, form: PaperForm, items: EvidenceItem[]): PaperCase {
  return { ...contentOf(form), key, applicant: applicantOf(form), evidence: evidenceInputs(items) };
}

export function correctionOf(form: PaperForm): PaperCorrection {
  return { ...contentOf(form), applicant: form.who === 2 ? null : applicantOf(form) };
}

function applicantOf({ who, certificateNumber, name, firmName }: PaperForm): PaperCase['applicant'] {
  return who === 0 ? { certificateNumber: certificateNumber.trim() } : { name: name.trim(), firmName: firmName.trim() };
}

function contentOf({ receivedOn, type, confidential, facts, claim, opposingParty, address }: PaperForm) {
  return { receivedOn, confidential, type: caseTypes[type]!, facts: facts.trim(), claim: claim.trim(), opposingParty: opposingParty.trim(), address: address.trim() };
}
