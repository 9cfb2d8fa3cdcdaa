import { isOpen, tell, today } from './model';
import { offers } from './offers';
import { people } from './people';
import { tellApplicant, type Attempt, type Step } from './step';

const leadsOf = ({ each }: Attempt) => people.filter(({ worksAt, roles }) => worksAt?.associationId === each.at.associationId && roles.includes('lead'));
const grants = ({ choice }: Attempt) => choice % 3 !== 0;

export const ending: Record<string, Step> = {
  rate: {
    weight: 2,
    possible: offers.rate,
    input: ({ choice }) => ({ score: 1 + (choice % 5), words: '' }),
    done: ({ model, each }) => {
      each.rated = true;
      tell(model, each, each.officer, '申请人作出了评价');
    },
  },
  askToReopen: {
    weight: 1.5,
    possible: offers.askToReopen,
    input: () => ({ reason: '有新的证据' }),
    done: (attempt) => {
      const { model, each } = attempt;
      Object.assign(each, { reopening: 'asked', askedOn: today(model) });
      const told = new Set([...leadsOf(attempt).map(({ openid }) => openid), ...(each.officer === null ? [] : [each.officer])]);
      for (const openid of told) tell(model, each, openid, '申请人申请重新办理，请牵头部门负责人决定');
    },
  },
  decideReopening: {
    weight: 6,
    possible: offers.decideReopening,
    input: (attempt) => ({ granted: grants(attempt), reason: '新证据影响结论' }),
    done: (attempt) => {
      const { each } = attempt;
      Object.assign(each, { reopening: 'decided', reopened: grants(attempt), state: isOpen(each) ? 'closed' : each.state });
      tellApplicant(attempt, grants(attempt) ? '同意重新办理' : '不同意重新办理');
    },
  },
  close: {
    weight: 1,
    possible: offers.close,
    input: () => ({ reason: '已反馈并无异议' }),
    done: (attempt) => {
      attempt.each.state = 'closed';
      tellApplicant(attempt, '维权服务申请已办结');
    },
  },
  archive: {
    weight: 1,
    possible: offers.archive,
    input: () => ({ shelf: '维权-2026-001' }),
    done: ({ each }) => {
      each.archived = true;
    },
  },
};
