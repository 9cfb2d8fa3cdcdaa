import { askToReopen, rateCase, withdrawCase } from '../../../services/cases';
import type { CaseDetail } from '../../../shared/contracts/cases';

/** What the page asks a few words for. */
export type Asking = 'withdraw' | 'rate' | 'reopen';

export interface Words {
  title: string;
  hint: string;
  placeholder: string;
  confirm: string;
  longest: number;
  required: string | null;
  choices: string[];
}

/** The first is 5. */
const scores = ['很满意', '满意', '一般', '不满意', '很不满意'];

export const askings: Record<Asking, Words> = {
  withdraw: {
    title: '撤回申请',
    hint: '撤回后协会不再办理，期限不再计算，也不能恢复；以后可以重新提出申请，期限从重新收到之日起算。',
    placeholder: '请简要写明撤回的原因',
    confirm: '确认撤回',
    longest: 500,
    required: '请写明撤回的原因',
    choices: [],
  },
  rate: { title: '评价这次服务', hint: '您的评价会告诉办理协会，提交后不能修改。', placeholder: '想说的话，可以不填', confirm: '提交评价', longest: 500, required: null, choices: scores },
  reopen: {
    title: '请求重新办理',
    hint: '由牵头部门负责人决定是否重新办理，结果会通知您。每个案件可以提出一次。',
    placeholder: '请写明理由，例如：有新的事实或材料',
    confirm: '提交请求',
    longest: 1000,
    required: '请写明理由',
    choices: [],
  },
};

export function carryOut(asking: Asking, { id, version }: CaseDetail, text: string, choice: number): Promise<CaseDetail> {
  const onCase = { caseId: id, version };
  if (asking === 'withdraw') return withdrawCase({ ...onCase, reason: text });
  return asking === 'rate' ? rateCase({ ...onCase, score: scores.length - choice, words: text }) : askToReopen({ ...onCase, reason: text });
}

export const scoreLabel = (score: number) => scores[scores.length - score] ?? '';
