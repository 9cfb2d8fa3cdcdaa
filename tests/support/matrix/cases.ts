import type { CaseRecord } from '../../../cloudfunctions/cases/case';
import type { OwnAssociation } from '../../../cloudfunctions/platform/identity';
import type { World } from '../world';
import { aCase, aNotice, paperCorrection } from '../cases';
import type { Row } from '../records';
import { handingOver, leavingBehind } from './handing';
import { samples } from '../samples';
import type { Target } from './targets';

async function filed(world: World, owner: OwnAssociation, token: string): Promise<CaseRecord> {
  const record = aCase(token, owner);
  await world.database.add('cases', { ...record });
  return record;
}

const listed = (input: Row = {}): Target => ({ place: async (world, owner, token) => (await filed(world, owner, token), input), ghost: null });

/** A case of that association, with a notice of somebody else drafted in it. */
const onCase = (more: Row = {}): Target => ({
  place: async (world, owner, token) => {
    await world.database.add('cases', { ...aCase(token, owner, { writtenNotices: { two: aNotice('two', { issuer: owner }) } }) });
    return { caseId: token, version: 1, ...more };
  },
  ghost: { caseId: 'nowhere', version: 1, ...more },
});

const stepOf = ({ caseId: _, ...more }: { caseId: string } & Row): Row => more;
const onNotice = (more: Row = {}) => onCase({ noticeId: 'two', ...more });
const content = { reasons: '所述事项属于合同纠纷，建议通过诉讼途径解决，本会可以提供咨询。', notCovered: false, days: null };

export const caseTargets: Record<string, Target> = {
  'cases.board': listed(),
  'cases.workload': listed(),
  'cases.list': listed({ filter: 'open' }),
  'cases.moved': listed({ year: 2027, proposalId: 'nowhere' }),
  'cases.ofFirm': listed(),
  'cases.officers': { place: async (world, owner, token) => ({ caseId: (await filed(world, owner, token))._id }), ghost: { caseId: 'nowhere' } },
  'cases.supplement': onCase(stepOf(samples.cases.supplement)),
  'cases.withdraw': onCase(stepOf(samples.cases.withdraw)),
  'cases.rate': onCase(stepOf(samples.cases.rate)),
  'cases.askToReopen': onCase(stepOf(samples.cases.askToReopen)),
  'cases.confirmIntake': onCase(),
  'cases.sendBackIntake': onCase({ reason: '收到日期与扫描件不符' }),
  'cases.correctIntake': onCase({ ...paperCorrection }),
  'cases.recordWithdrawal': onCase(stepOf(samples.cases.recordWithdrawal)),
  'cases.recordSupplement': onCase({ ...stepOf(samples.cases.recordSupplement), supplementId: null }),
  'cases.assign': onCase({ staffId: 'two', reason: '工作需要' }),
  'cases.take': onCase(),
  'cases.link': onCase({ number: '没有这个收件号', reason: '事实相同' }),
  'cases.unlink': onCase({ otherId: 'two', reason: '关联有误' }),
  'cases.merge': onCase({ number: '没有这个收件号', reason: '重复提交' }),
  'cases.openWork': leavingBehind,
  'cases.handOver': handingOver(['case-officer']),
  'cases.note': onCase({ text: '已电话联系申请人' }),
  'cases.letIn': onCase({ staffId: 'two', reason: '协助整理材料' }),
  'cases.refer': onCase({ associationId: 'nowhere', reason: '涉及多个城市' }),
  'cases.requestSupplement': onCase({ asked: '请提供函证的往来记录' }),
  'cases.draftNotice': onCase({ key: 'k3y-of-a-notice', kind: 'refusal', ...content }),
  'cases.reviseNotice': onNotice(content),
  'cases.discardNotice': onNotice(),
  'cases.reviewNotice': onNotice(),
  'cases.sendBackNotice': onNotice({ reason: '请写明依据' }),
  'cases.issueNotice': onNotice(),
  'cases.sealNotice': onNotice({ file: 'cloud://local-cloud.local/proofs/one/one.pdf' }),
  'cases.serveNotice': onNotice({ way: 'platform', mailNumber: null, proof: null }),
};
