import { newKey } from '../../../phone/new-key';
import { alwaysConfidential, type CaseDraft, type CaseType, type FilingChoice } from '../../../shared/contracts/cases';
import { afterwards, evidenceInputs, faultOfEvidence, type EvidenceItem } from '../evidence';

export interface CaseForm {
  key: string;
  step: number;
  as: 'self' | 'firm';
  type: CaseType | '';
  confidential: boolean;
  facts: string;
  claim: string;
  opposingParty: string;
  evidence: EvidenceItem[];
  /** Has read what must never be uploaded. */
  briefed: boolean;
  way: 'electronic' | 'paper' | '';
  address: string;
  truthful: boolean;
  noSecrets: boolean;
}

export const stepNames = ['事项', '证据', '送达与声明', '核对'];

export const newForm = (as: CaseForm['as'] = 'self'): CaseForm => ({
  ...{ key: newKey(), step: 0, as, type: '', confidential: false, facts: '', claim: '', opposingParty: '' },
  ...{ evidence: [], briefed: false, way: '', address: '', truthful: false, noSecrets: false },
});

/** Whoever has lost the mandate since then cannot file for the firm any more. */
export function resumed(form: CaseForm, choices: FilingChoice[]): CaseForm {
  const as = choices.some((choice) => choice.as === form.as && choice.may.allowed) ? form.as : firstOf(choices);
  return { ...form, as, evidence: afterwards(form.evidence) };
}

export const firstOf = (choices: FilingChoice[]) => choices.find(({ may }) => may.allowed)?.as ?? 'self';

export const isConfidential = ({ type, confidential }: Pick<CaseForm, 'type' | 'confidential'>) => confidential || (type !== '' && alwaysConfidential.includes(type));

export type FormFaults = Partial<Record<keyof CaseForm, string>>;

/** Of one step, beside the field. The cloud checks everything again. */
export function faultsOf(form: CaseForm, step: number): FormFaults {
  return [matterFaults, evidenceFaults, serviceFaults][step]?.(form) ?? {};
}

function matterFaults({ type, facts, claim, opposingParty }: CaseForm): FormFaults {
  return {
    ...(!type && { type: '请选择一种最接近的事项' }),
    ...(!facts.trim() && { facts: '请写明事情经过' }),
    ...(!claim.trim() && { claim: '请写明希望协会做什么' }),
    ...(!opposingParty.trim() && { opposingParty: '请填写对方；不明确的可写“不明”' }),
  };
}

function evidenceFaults({ evidence }: CaseForm): FormFaults {
  const fault = faultOfEvidence(evidence);
  return fault === null ? {} : { evidence: fault };
}

function serviceFaults({ way, address, truthful, noSecrets }: CaseForm): FormFaults {
  return {
    ...(!way && { way: '请选择怎样接收书面告知' }),
    ...(way === 'paper' && !address.trim() && { address: '请填写邮寄地址' }),
    ...(!truthful && { truthful: '请确认所填内容真实' }),
    ...(!noSecrets && { noSecrets: '请确认材料不含涉密资料和未脱敏的底稿' }),
  };
}

/** Of a form without faults. */
export function asDraft(form: CaseForm): CaseDraft {
  const { key, as, type, facts, claim, opposingParty, evidence, way, address } = form;
  return {
    ...{ key, as, confidential: isConfidential(form), truthful: true, noSecrets: true, evidence: evidenceInputs(evidence) },
    ...{ type: type || 'other', facts: facts.trim(), claim: claim.trim(), opposingParty: opposingParty.trim() },
    service: way === 'paper' ? { way, address: address.trim() } : { way: 'electronic' },
  };
}

/** Sent before without an answer, and changed since: what was received is the former. */
export function isAsSent({ type, facts, claim, opposingParty, evidence }: CaseDraft, received: Pick<CaseDraft, 'type' | 'facts' | 'claim' | 'opposingParty'> & { evidence: { title: string }[] }): boolean {
  const titles = (list: { title: string }[]) => list.map(({ title }) => title).join('\n');
  const same = type === received.type && facts === received.facts && claim === received.claim && opposingParty === received.opposingParty;
  return same && titles(evidence) === titles(received.evidence);
}
