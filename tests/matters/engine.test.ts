import fc from 'fast-check';
import { parse } from '../../cloudfunctions/platform/input';
import { filledIn } from '../../cloudfunctions/matters/inputs';
import type { Kind } from '../../cloudfunctions/matters/kind';
import { answered, asked, assigned, cleared, expired, isReady, questionOf, rated, received, referred, replied, withdrawn, type Clock, type Doer, type Matter, type Step } from '../../cloudfunctions/matters/matter';
import { noticesOf } from '../../cloudfunctions/matters/notices';
import { mayFile, mayFileForFirm, mayHandle, maySee, mayTake, ownersOf } from '../../cloudfunctions/matters/policy';
import { detail, managedDetail } from '../../cloudfunctions/matters/view';
import { instantOf } from '../../miniprogram/shared/instants';
import { cityA, cityB, province } from '../support/arrange';

/** A service that the product does not have: nothing but its declaration makes it work. */
const consultation: Kind = {
  id: 'consultation',
  name: '法律咨询',
  about: '预约顾问律师。',
  because: '会员服务办法第九条',
  mark: '询',
  title: 'question',
  filers: ['member', 'employee'],
  forFirms: false,
  route: { to: 'level', level: 'province' },
  steps: ['ask', 'withdraw'],
  clock: { workdays: 5, because: '本平台约定' },
  publishes: false,
  form: [
    { name: 'question', type: 'line', label: '问题', hint: '', required: true, longest: 40 },
    { name: 'area', type: 'choice', label: '领域', hint: '', required: false, options: [{ id: 'labour', label: '劳动' }, { id: 'civil', label: '民事' }] },
    { name: 'skills', type: 'choices', label: '擅长', hint: '', required: false, options: [{ id: 'tax', label: '税务' }, { id: 'audit', label: '审计' }] },
    { name: 'since', type: 'day', label: '签订日期', hint: '', required: false },
    { name: 'staff', type: 'number', label: '人数', hint: '', required: false, least: 1, most: 500, unit: '人' },
    { name: 'contract', type: 'files', label: '合同', hint: '', required: false, most: 2 },
  ],
};

const member: Doer = { openid: 'ann', name: '示例会员', associationName: null };
const clerk: Doer = { openid: 'bob', name: '某经办人', associationName: province.associationName };
const officer = { openid: 'bob', staffId: 's1', name: '某经办人' };
const bob = { openid: 'bob', associationId: 'province' };
const system: Doer = { openid: 'system', name: '系统', associationName: null };
const minute = (count: number) => instantOf(Date.parse('2026-11-23T09:00:00.000+08:00') + count * 60_000);
const due: Clock = { workdays: 5, because: '本平台约定', dueOn: '2026-11-30', provisional: false, stamp: 's' };

function filed(): Matter {
  const filer = { openid: 'ann', memberId: 'ann', name: '示例会员', firmName: null };
  const values = { question: '劳动合同到期', area: 'labour' };
  const matter = received({ _id: 'one', kind: 'consultation', word: '省注协询', title: '劳动合同到期', owner: 'member_ann', filer, firm: null, ...province, at: minute(0), values, files: [], clock: due }, member);
  return { ...matter, number: '询〔2026〕1号' };
}

/** Each step as the product takes it, where the declaration and the state allow. */
const steps: Record<Step, (matter: Matter, kind: Kind, at: string) => Matter | null> = {
  assign: (matter, _, at) => (isReady(matter, 'assign') ? assigned(matter, officer, clerk, at) : null),
  ask: (matter, _, at) => (isReady(matter, 'ask') ? asked(matter, '哪一年签的？', clerk, at) : null),
  answer: (matter, _, at) => (isReady(matter, 'answer') ? answered(matter, '2024 年。', member, at) : null),
  reply: (matter, kind, at) => (isReady(matter, 'reply') ? replied(matter, '可以续签。', kind.steps.includes('rate'), clerk, at) : null),
  rate: (matter, _, at) => (isReady(matter, 'rate') ? rated(matter, { score: 5, words: null }, member, at) : null),
  expire: (matter, _, at) => (isReady(matter, 'expire') ? expired(matter, system, at) : null),
  refer: (matter, _, at) => (isReady(matter, 'refer') ? referred(matter, matter.associationId === 'province' ? cityA : province, '归口', clerk, at) : null),
  withdraw: (matter, _, at) => (isReady(matter, 'withdraw') ? withdrawn(matter, member, at) : null),
};
const names = Object.keys(steps) as Step[];
const walk = (kind: Kind, path: Step[]) => path.reduce<Matter>((matter, step, index) => steps[step](matter, kind, minute(index + 1)) ?? matter, filed());

test.each<[Matter['state'], Step[], Step[]]>([
  ['received', [], ['assign', 'refer', 'withdraw']],
  ['assigned', ['assign'], ['assign', 'ask', 'reply', 'refer', 'withdraw']],
  ['asked', ['assign', 'ask'], ['assign', 'answer', 'reply', 'refer', 'withdraw']],
  ['replied', ['assign', 'reply'], ['rate', 'expire']],
  ['closed', ['assign', 'reply', 'rate'], []],
  ['withdrawn', ['assign', 'withdraw'], []],
])('a matter that is %s takes exactly its own steps', (state, path, allowed) => {
  const matter = walk({ ...consultation, steps: ['ask', 'refer', 'rate', 'withdraw'] }, path);
  expect(matter.state).toBe(state);
  expect(names.filter((step) => isReady(matter, step))).toEqual(allowed);
});

test('whatever steps are tried in whatever order, each change is one fact in order, a closed matter has its reply, and what has ended stays', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { maxLength: 20 }), fc.boolean(), (path, isRated) => {
      const kind: Kind = { ...consultation, steps: isRated ? ['ask', 'refer', 'rate', 'withdraw'] : ['ask', 'refer', 'withdraw'] };
      let matter = filed();
      for (const [index, step] of path.entries()) {
        const before = matter;
        const next = steps[step](matter, kind, minute(index + 1));
        matter = next ?? matter;
        if (!next) continue;
        expect(before.endedAt).toBeNull();
        expect(next.revision).toBe(before.revision + 1);
        expect(next.facts.slice(0, -1)).toEqual(before.facts);
        expect([next.number, next.at, next.owner, next.clock, next.rank, next.receivedBy]).toEqual([before.number, before.at, before.owner, before.clock, before.rank, before.receivedBy]);
      }
      expect(matter.facts.map(({ at }) => at)).toEqual(matter.facts.map(({ at }) => at).sort());
      expect(matter.reply !== null).toBe(matter.state === 'replied' || matter.state === 'closed');
      expect(matter.endedAt !== null).toBe(matter.state === 'closed' || matter.state === 'withdrawn');
      expect(matter.officer === null && !['received', 'withdrawn'].includes(matter.state)).toBe(false);
      expect(questionOf(matter) !== null).toBe(matter.state === 'asked');
    }),
  );
});

test('a kind that the product does not know is filed, asked, answered and replied by its declaration alone', () => {
  expect(mayFile(consultation, ['employee'])).toEqual({ allowed: true });
  expect(mayFile(consultation, ['frozen']).allowed).toBe(false);
  expect(mayFileForFirm(consultation, { firmId: 'f', capacity: 'administrator', scopes: [] }).allowed).toBe(false);
  const matter = walk(consultation, ['assign', 'ask', 'answer', 'reply']);
  expect(matter).toMatchObject({ state: 'closed', endedAt: minute(4), reply: { text: '可以续签。' } });
  const shown = detail(walk(consultation, ['assign', 'ask']), consultation);
  expect(shown).toMatchObject({ kindName: '法律咨询', state: 'asked', question: '哪一年签的？', due: { on: '2026-11-30', provisional: false }, clock: { workdays: 5, because: '本平台约定' } });
  expect(shown.entries).toEqual([{ label: '领域', value: '劳动' }]);
  expect(shown.can).toMatchObject({ answer: { allowed: true }, rate: { allowed: false }, withdraw: { allowed: true } });
});

test('what a kind does not use is refused in its own name and not offered', () => {
  const matter = walk(consultation, ['assign']);
  expect(mayTake('refer', matter, consultation)).toEqual({ allowed: false, reason: '“法律咨询”没有这个步骤' });
  const { can } = managedDetail(matter, consultation, bob, [{ id: 'national', name: '全国协会' }], null);
  expect(can).toMatchObject({ reply: { allowed: true }, refer: { allowed: false }, publish: { allowed: false } });
});

test('what is due comes first, and without a clock what has waited longest', () => {
  expect(filed().rank).toBe('2026-11-30T00:00:00.000+08:00');
});

test.each<[string, Record<string, string | string[]>, string]>([
  ['nothing at all', {}, '请填写问题'],
  ['an option that there is none of', { question: '问', area: 'war' }, '请选择领域'],
  ['one of several options that there is none of', { question: '问', skills: ['tax', 'war'] }, '请选择擅长'],
  ['no option where one is ticked', { question: '问', skills: [] }, '请选择擅长'],
  ['a day that there is none of', { question: '问', since: '2026-02-30' }, '请选择正确的签订日期'],
  ['a number that is none', { question: '问', staff: '1.5' }, '人数应为 1 至 500 人的整数'],
  ['a number beyond its bounds', { question: '问', staff: '501' }, '人数应为 1 至 500 人的整数'],
  ['a text that is too long', { question: '问'.repeat(41) }, '问题最多 40 个字'],
  ['a field that nobody asked for', { question: '问', admin: 'yes' }, '提交的内容格式不正确，请更新小程序后再试'],
  ['a file from somewhere else', { question: '问', contract: ['cloud://env.bucket/covers/one.png'] }, '合同不正确，请重新上传'],
  ['more files than allowed', { question: '问', contract: ['a', 'b', 'c'].map((name) => `cloud://env.bucket/proofs/me/${name}.png`) }, '合同最多 2 份'],
])('the form refuses %s, and says what to change', (_, values, sentence) => {
  expect(() => parse(filledIn(consultation.form), values)).toThrow(expect.objectContaining({ refusal: { code: 'invalid', message: sentence } }));
});

test('several options are kept in the order of the form, a number as it is meant, and all are shown in words', () => {
  const given = parse(filledIn(consultation.form), { question: '问', skills: ['audit', 'tax', 'audit'], since: '2024-02-29', staff: ' 007 ' });
  expect(given).toEqual({ question: '问', skills: ['tax', 'audit'], since: '2024-02-29', staff: '7' });
  expect(detail({ ...filed(), values: given }, consultation).entries).toEqual([{ label: '擅长', value: '税务、审计' }, { label: '签订日期', value: '2024-02-29' }, { label: '人数', value: '7 人' }]);
});

test('what is not required may be left out', () => {
  expect(parse(filledIn(consultation.form), { question: ' 问 ' })).toEqual({ question: '问' });
});

test('only the association that handles it, and those that handed it on, see it: nobody above or beside', () => {
  const matter = filed();
  const sees = (associationId: string, of = matter) => maySee({ openid: 'bob', associationId }, of);
  expect([sees('province'), sees('national'), sees('city-b')]).toEqual([true, false, false]);
  const handed = walk({ ...consultation, steps: ['refer'] }, ['refer']);
  expect(handed).toMatchObject({ associationId: 'city-a', state: 'received', officer: null, receivedBy: province, number: '询〔2026〕1号' });
  expect([sees('city-a', handed), sees('province', handed), sees(cityB.associationId, handed)]).toEqual([true, true, false]);
  expect(mayHandle('assign', handed, consultation, bob)).toEqual({ allowed: false, reason: `这件事项已转交${cityA.associationName}办理` });
});

test('nobody handles a matter of their own, and nobody replies in another officer\'s place', () => {
  const matter = walk(consultation, ['assign']);
  expect(mayHandle('reply', matter, consultation, { openid: 'ann', associationId: 'province' }).allowed).toBe(false);
  expect(mayHandle('reply', matter, consultation, { openid: 'eve', associationId: 'province' })).toEqual({ allowed: false, reason: '由某经办人经办，请先转给自己' });
  expect(mayHandle('assign', matter, consultation, { openid: 'eve', associationId: 'province' }).allowed).toBe(true);
});

test('a delegate stands for the firm only with the scope, everybody for themselves', () => {
  const mandate = { firmId: 'f', capacity: 'delegate' as const, scopes: ['people' as const] };
  expect(ownersOf('ann', { memberId: 'm1' }, mandate)).toEqual(['member_m1']);
  expect(ownersOf('ann', null, { ...mandate, scopes: ['cases'] })).toEqual(['person_ann', 'firm_f']);
});

test('each change is told once to whom it concerns, and no word of the matter stands in any message', () => {
  const matter = walk({ ...consultation, steps: ['ask', 'refer', 'rate', 'withdraw'] }, ['assign', 'ask', 'answer', 'reply', 'rate']);
  const told = noticesOf(matter, consultation, { owner: 'ann', staff: ['bob', 'cat'] });
  expect(told.map(({ recipient, title }) => `${recipient} ${title}`)).toEqual([
    'ann 已收到', 'bob 有新的事项', 'cat 有新的事项', 'ann 正在办理', 'ann 请补充', 'bob 会员已补充', 'ann 协会已答复', 'bob 会员已评价',
  ]);
  expect(new Set(told.map(({ _id }) => _id)).size).toBe(told.length);
  const text = JSON.stringify(told);
  for (const fact of ['劳动合同', '哪一年', '2024 年', '可以续签', '示例会员']) expect(text).not.toContain(fact);
  expect(noticesOf({ ...matter, told: matter.facts.length }, consultation, { owner: 'ann', staff: ['bob'] })).toEqual([]);
});

test('what was cleared says which and when and how it went, and nothing of what or who', () => {
  const matter = cleared(walk({ ...consultation, steps: ['ask', 'rate'] }, ['assign', 'ask', 'answer', 'reply', 'rate']), minute(60));
  expect(matter).toMatchObject({ number: '询〔2026〕1号', state: 'closed', rating: { score: 5 }, clearedAt: minute(60) });
  const text = JSON.stringify(matter);
  for (const word of ['劳动合同', '哪一年', '2024 年', '可以续签', '示例会员', 'ann']) expect(text).not.toContain(word);
});
