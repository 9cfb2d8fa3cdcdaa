import fc from 'fast-check';
import type { CaseRecord } from '../../cloudfunctions/cases/case';
import { basisOf, finalText, textOf } from '../../cloudfunctions/cases/notice-text';
import * as written from '../../cloudfunctions/cases/written-notice';
import type { NoticeMove, WrittenNotice } from '../../cloudfunctions/cases/written-notice';
import { measures } from '../../cloudfunctions/platform/measures';
import { caseNoticeStateLabels, type CaseNoticeKind, type CaseNoticeState } from '../../miniprogram/shared/contracts/case-notices';
import { cityA } from '../support/arrange';
import { aCase, aNotice } from '../support/cases';

const at = '2026-04-22T10:00:00.000+08:00';
const by = (openid: string) => ({ by: { openid, name: openid }, at });
const states = Object.keys(caseNoticeStateLabels) as CaseNoticeState[];
const moves: NoticeMove[] = ['revise', 'review', 'sendBack', 'issue', 'discard', 'seal', 'serve'];

/** The step itself, when the state allows it. */
function taken(move: NoticeMove, notice: WrittenNotice, openid: string): WrittenNotice {
  if (move === 'revise' && written.standsBefore(move, notice)) return written.revised(notice, { ...notice, drafted: by(openid) });
  if (move === 'review' && written.standsBefore(move, notice)) return written.reviewed(notice, by(openid));
  if (move === 'sendBack' && written.standsBefore(move, notice)) return written.sentBack(notice, { ...by(openid), reason: '请写明依据' });
  if (move === 'issue' && written.standsBefore(move, notice)) return numbered(written.issued(notice, by(openid)));
  if (move === 'seal' && written.standsBefore(move, notice)) return written.sealed(notice, { ...by(openid), fileId: 'file', hash: 'hash', bytes: 1, code: '23456789ABCD' });
  if (move === 'serve' && written.standsBefore(move, notice)) return written.served(notice, { ...by(openid), way: 'platform', on: '2026-04-22', mailNumber: null, proofFileId: null, lateDays: 0 });
  throw new Error(`${move} of what is ${notice.state}`);
}

const numbered = (notice: WrittenNotice & { state: 'numbering' }) => written.numbered(notice, '注协维〔2026〕1号', finalText(notice.text, '注协维〔2026〕1号', '2026-04-22'));

function inState(state: CaseNoticeState): WrittenNotice {
  const drafted = aNotice('one', { persons: 'three' });
  const reviewed = taken('review', drafted, 'reviewer');
  const numbering = written.standsBefore('issue', reviewed) ? written.issued(reviewed, by('issuer')) : reviewed;
  const issued = taken('issue', reviewed, 'issuer');
  const sealed = taken('seal', issued, 'clerk');
  return { drafted, reviewed, numbering, issued, sealed, served: taken('serve', sealed, 'clerk') }[state];
}

test('each step is possible in its own states and in no other', () => {
  const possible = Object.fromEntries(states.map((state) => [state, moves.filter((move) => written.faultOfMove(move, inState(state), 'somebody-else') === null)]));
  expect(possible).toEqual({
    drafted: ['revise', 'review', 'sendBack', 'discard'],
    reviewed: ['sendBack', 'issue', 'discard'],
    numbering: [],
    issued: ['seal'],
    sealed: ['seal', 'serve'],
    served: [],
  });
});

test('whoever reviewed does not issue, and whoever drafted does neither', () => {
  expect(written.faultOfMove('issue', inState('reviewed'), 'reviewer')).toBe('审核人与签发人应是不同的人员');
  expect(written.faultOfMove('issue', inState('reviewed'), 'drafter')).toMatch(/拟稿人不能/);
  expect(written.faultOfMove('issue', inState('reviewed'), 'issuer')).toBeNull();
  expect(written.faultOfMove('issue', inState('drafted'), 'issuer')).toBe('按本会规定，审核后才能签发');
});

test('where two persons are enough, what was drafted is issued without a review, by somebody else', () => {
  const notice = aNotice('one', { persons: 'two' });
  expect(written.faultOfMove('issue', notice, 'drafter')).toBe('拟稿人不能审核或签发自己拟的告知书，请由另一位人员办理');
  expect(written.faultOfMove('issue', notice, 'issuer')).toBeNull();
  expect(written.faultOfMove('review', notice, 'issuer')).toBe('按本会规定，拟稿后直接签发');
});

test('what was sent back waits for its drafter, and whoever revises it has written on it', () => {
  const back = taken('sendBack', inState('reviewed'), 'approver');
  expect(written.faultOfMove('review', back, 'reviewer')).toBe('告知书已退回，请等待拟稿人修改');
  const revised = taken('revise', back, 'second-officer');
  for (const author of ['drafter', 'second-officer']) expect(written.faultOfMove('review', revised, author)).toMatch(/拟稿人不能/);
  expect(written.faultOfMove('review', revised, 'reviewer')).toBeNull();
});

test('whatever the order of steps and people, an issued notice was written, reviewed and issued by different people and never changes again', () => {
  const people = fc.constantFrom('ann', 'bob', 'cid', 'dan');
  const persons = fc.constantFrom('two' as const, 'three' as const);
  fc.assert(
    fc.property(people, persons, fc.array(fc.tuple(fc.constantFrom(...moves), people), { minLength: 20, maxLength: 40 }), (drafter, rule, steps) => {
      let notice: WrittenNotice = aNotice('one', { persons: rule, drafted: by(drafter) });
      let text: string | null = null;
      const writers = new Set([drafter]);
      for (const [move, who] of steps) {
        if (move === 'discard' || written.faultOfMove(move, notice, who) !== null) continue;
        notice = taken(move, notice, who);
        if (move === 'revise') writers.add(who);
        if (text !== null) expect(notice.text).toBe(text);
        if ('number' in notice) text = notice.text;
      }
      if (!('issued' in notice)) return;
      const hands = [notice.issued.by.openid, ...(notice.reviewed ? [notice.reviewed.by.openid] : [])];
      expect(new Set([...writers, ...hands]).size).toBe(writers.size + hands.length);
      expect(hands.length).toBe(rule === 'three' ? 2 : 1);
    }),
  );
});

test('a decision reaches the applicant in writing; electronically only with consent and an account', () => {
  const nothing = { mailNumber: null, proof: null };
  expect(written.faultOfService('refusal', { way: 'platform', ...nothing }, true)).toBeNull();
  expect(written.faultOfService('refusal', { way: 'platform', ...nothing }, false)).toMatch(/没有同意电子送达/);
  expect(written.faultOfService('acceptance', { way: 'paper', ...nothing }, true)).toBe('请填写邮件号');
  expect(written.faultOfService('acceptance', { way: 'paper', mailNumber: 'EMS 1', proof: null }, true)).toBeNull();
  expect(written.faultOfService('acceptance', { way: 'telephone', mailNumber: null, proof: 'file' }, true)).toMatch(/应当书面告知/);
  expect(written.faultOfService('feedback', { way: 'interview', ...nothing }, true)).toMatch(/记录作为凭证/);
  expect(written.faultOfService('feedback', { way: 'telephone', mailNumber: null, proof: 'file' }, false)).toBeNull();
});

const material = { record: aCase('12', cityA, { officer: { openid: 'officer', name: '示例经办人' } }), policy: measures, extendedTo: null, days: null, notCovered: false };

test('a refusal names its number, whom it is for, the reasons, the articles and what one can do next', () => {
  const reasons = '所述事项属于合同纠纷，建议通过诉讼途径解决。\n（签发时取号）';
  const drafted = textOf({ ...material, kind: 'refusal', reasons, notCovered: true });
  expect(finalText(drafted, '注协维〔2026〕12号', '2026-04-22').split('\n')).toEqual([
    '甲市注册会计师协会不予受理告知书',
    '注协维〔2026〕12号',
    '示例申请人：',
    '　　（收件号：注协维收〔2026〕12号）您提出的维权服务申请已收悉。经审查，决定不予受理，理由如下：',
    '　　您请求的事项不属于会员服务办法第九条规定的维权服务范围。',
    '　　所述事项属于合同纠纷，建议通过诉讼途径解决。',
    '　　（签发时取号）',
    '　　依据：《中国注册会计师协会会员服务办法》第九条、第二十三条。',
    '　　您对本告知有不同意见的，可以向本会牵头部门说明，或者在平台提出重新办理的申请。',
    '　　经办人：示例经办人。',
    '甲市注册会计师协会',
    '2026年4月22日',
  ]);
  expect(basisOf({ notCovered: true }).article).toBe('第九条');
});

test('an extension opens in the words of the policy sheet, and names the new last day, the end of every extension, the officer and where the officer is reached', () => {
  const laidDown = <Value>(value: Value) => ({ value, source: { from: 'platform' as const } });
  const policy = { ...measures, extendedWording: laidDown('因案情复杂，反馈期限予以延长：'), leadDepartment: laidDown({ name: '会员部', phone: '000-00000001', address: '示例路 1 号', officeHours: '工作日 9 点到 17 点' }) };
  const text = textOf({ ...material, policy, kind: 'extension', reasons: '需要调取外地的工商资料。', days: 80, extendedTo: '2026-08-13' });
  expect(text).toContain('（收件号：注协维收〔2026〕12号）因案情复杂，反馈期限予以延长：');
  expect(text).toContain('　　经办人：示例经办人。\n　　联系：会员部，电话 000-00000001，工作日 9 点到 17 点。');
  expect(text).toContain('反馈期限延长为 80 个工作日，至 2026-08-13；最长不超过 90 个工作日。');
});

test('whoever has no account is sent to the desk, the post and the telephone, and never to the platform', () => {
  const leadDepartment = { value: { name: '会员部', phone: '000-00000001', address: '示例路 1 号', officeHours: '工作日 9 点到 17 点' }, source: { from: 'platform' as const } };
  const onPaper = { kind: 'paper' as const, openid: null, memberId: null, name: '示例申请人', firmId: null, firmName: null };
  const textFor = (kind: CaseNoticeKind, changes: Partial<CaseRecord>) => textOf({ ...material, policy: { ...measures, leadDepartment }, kind, reasons: '', record: { ...material.record, ...changes } });
  for (const kind of ['acceptance', 'refusal', 'feedback'] as const) {
    expect(textFor(kind, {})).toContain('在平台');
    expect(textFor(kind, { applicant: onPaper })).not.toContain('平台');
    expect(textFor(kind, { applicant: onPaper })).toMatch(/当面、来信或者来电.*\n.*\n\u3000\u3000联系：会员部，电话 000-00000001，地址 示例路 1 号，/);
  }
});
