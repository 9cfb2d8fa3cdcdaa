import type { PaperCase } from '../../../shared/contracts/case-handling';
import { caseTypes } from '../../../shared/contracts/cases';
import { evidenceInputs, faultOfEvidence, type EvidenceItem } from '../evidence';

export interface PaperForm {
  receivedOn: string;
  /** 0: a member of the roster; 1: anybody else. */
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

/** The first thing that is missing; empty when nothing is. */
export function faultOf(form: PaperForm, items: EvidenceItem[]): string {
  const needed: [string, string][] = [
    ...(form.who === 0 ? [[form.certificateNumber, '请填写证书编号'] as [string, string]] : [[form.name, '请填写申请人姓名'] as [string, string], [form.firmName, '请填写申请人所在单位'] as [string, string]]),
    [form.facts, '请填写事实经过，可以写“见扫描件”'],
    [form.claim, '请填写请求事项，可以写“见扫描件”'],
    [form.opposingParty, '请填写对方当事人'],
    [form.address, '请填写书面告知的邮寄地址'],
  ];
  const missing = needed.find(([value]) => !value.trim());
  if (missing) return missing[1];
  return items.some(({ form: kind }) => kind !== 'paper') ? (faultOfEvidence(items) ?? '') : '请上传纸质申请的扫描件';
}

export function inputOf(key: string, form: PaperForm, items: EvidenceItem[]): PaperCase {
  const { receivedOn, confidential } = form;
  const applicant = form.who === 0 ? { certificateNumber: form.certificateNumber.trim() } : { name: form.name.trim(), firmName: form.firmName.trim() };
  const texts = { facts: form.facts.trim(), claim: form.claim.trim(), opposingParty: form.opposingParty.trim(), address: form.address.trim() };
  return { key, receivedOn, applicant, type: caseTypes[form.type]!, confidential, ...texts, evidence: evidenceInputs(items) };
}
