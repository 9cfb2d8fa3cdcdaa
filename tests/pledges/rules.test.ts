import fc from 'fast-check';
import { announcement, isStillDue, toAll } from '../../cloudfunctions/pledges/announcement';
import { asPublished, drafted, ended, published, revised, saved, sentBack, submitted, textHashOf, type CampaignRecord } from '../../cloudfunctions/pledges/campaign';
import { alphabet, codeLength, codeOf, maskedName, numberOf, plainCode } from '../../cloudfunctions/pledges/code';
import { roundIn, roundOf } from '../../cloudfunctions/pledges/period';
import { contentIn, pledgeId, signed } from '../../cloudfunctions/pledges/pledge';
import { draftFault, mayPublish, mayRevise, maySave, maySee, maySendBack, maySubmit } from '../../cloudfunctions/pledges/policy';
import { readingFault, type Reading } from '../../cloudfunctions/pledges/reading';
import { signerFor, signersOf } from '../../cloudfunctions/pledges/signer';
import { countOf, merged, total } from '../../cloudfunctions/pledges/tally';
import { keysOf } from '../../cloudfunctions/platform/audience';
import type { Identity } from '../../cloudfunctions/platform/identity';
import { canonicalText, fingerprint, type Canonical } from '../../cloudfunctions/platform/sealed/canonical';
import { plus } from '../../miniprogram/shared/instants';
import { pledgeAudienceKinds, type PledgeAudienceKind } from '../../miniprogram/shared/contracts/pledge-campaigns';
import { cityA, cityB, province, rosterRow } from '../support/arrange';
import { draftFor } from '../support/pledges';

const at = '2026-11-22T09:00:00.000+08:00';
const today = '2026-11-22';
const writer = { openid: 'writer', name: '起草人' };
const other = { openid: 'other', name: '复核人' };
const clerk = (openid: string) => ({ openid, roles: ['lead', 'publisher'] as const, ...cityA });
const fresh = () => drafted('one', draftFor(), cityA, writer, at);
const released = () => published(submitted(fresh(), writer, at), other, at) as CampaignRecord & { published: NonNullable<CampaignRecord['published']> };

const plain = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(fc.string(), tie('value'), { maxKeys: 5, noNullPrototype: true })) as fc.Arbitrary<Canonical>,
})).value;

function shuffled(value: Canonical): Canonical {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([name, inner]) => [name, shuffled(inner)]));
}

test('the same content is the same canonical text in whatever order its fields come, and is read back as it was', () => {
  fc.assert(fc.property(plain, (value) => {
    expect(canonicalText(shuffled(value))).toBe(canonicalText(value));
    expect(canonicalText(JSON.parse(canonicalText(value)) as Canonical)).toBe(canonicalText(value));
  }));
});

// RFC 8785, 3.2.3: sorted by UTF-16 units, so that a character beyond the first plane comes before one near its end
test('names are sorted by their UTF-16 units', () => {
  expect(canonicalText({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 })).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}');
});

type Step = 'save' | 'submit' | 'publish' | 'send back' | 'revise';
const steps: Step[] = ['save', 'submit', 'publish', 'send back', 'revise'];

function walk(campaign: CampaignRecord, step: Step, index: number): CampaignRecord {
  const [one, two] = [clerk('writer'), clerk('other')];
  const text = { ...campaign.draft.text, clauses: [`第 ${index} 稿。`] };
  if (step === 'save' && maySave(campaign, one).allowed) return saved(campaign, { ...campaign.draft, text }, writer, at);
  if (step === 'submit' && maySubmit(campaign, one).allowed) return submitted(campaign, writer, at);
  if (step === 'publish' && mayPublish(campaign, two).allowed) return published(campaign, other, at);
  if (step === 'send back' && maySendBack(campaign, two).allowed) return sentBack(campaign, '改写', other, at);
  return step === 'revise' && mayRevise(campaign, one).allowed ? revised(campaign, writer, at) : campaign;
}

test('whatever staff do, a published text never changes, its hash is its own, and what holds is the last one', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...steps), { minLength: 30, maxLength: 60, size: 'max' }), (done) => {
    let campaign = fresh();
    for (const [index, step] of done.entries()) {
      const before = structuredClone(campaign.versions);
      campaign = walk(campaign, step, index);
      expect(campaign.versions.slice(0, before.length)).toEqual(before);
    }
    const last = campaign.versions.at(-1);
    expect(campaign.versions.map(({ version }) => version)).toEqual(campaign.versions.map((_, index) => index + 1));
    expect([campaign.published?.version, campaign.published?.textHash]).toEqual([last?.version, last?.textHash]);
    for (const { version, textHash, text } of campaign.versions) {
      expect(textHash).toBe(textHashOf({ ...campaign.draft, text }));
      expect(campaign.versions[version - 1]!.text).toBe(text);
    }
  }));
});

test('nobody releases what they have submitted, and nobody of an association beside or below does', () => {
  const waiting = submitted(fresh(), writer, at);
  expect([clerk('writer'), clerk('other'), { ...clerk('other'), ...cityB }, { ...clerk('other'), ...province }].map((each) => mayPublish(waiting, each).allowed)).toEqual([false, true, false, true]);
});

const place = fc.constantFrom(cityA, cityB, province);
const member = fc.record({ kind: fc.constantFrom('practising' as const, 'non-practising' as const), place, firmId: fc.constantFrom('firm001', 'firm002', null), standing: fc.constantFrom('active' as const, 'left' as const) });
const audience = fc.record({
  kinds: fc.uniqueArray(fc.constantFrom<PledgeAudienceKind>(...pledgeAudienceKinds), { minLength: 1 }),
  associationIds: fc.uniqueArray(fc.constantFrom('province', 'city-a', 'city-b')),
  firmIds: fc.uniqueArray(fc.constantFrom('firm001', 'firm002')),
});

test('a member is asked if and only if the kind is named and the place or the firm is, and nobody who has left', () => {
  fc.assert(fc.property(member, audience, place, ({ kind, place: home, firmId, standing }, asked, owner) => {
    const identity: Identity = { _id: 'ann', member: { ...rosterRow('ann'), ...home, kind, firmId, standing }, groupIds: [], employee: null, staff: null, mandate: null };
    const { kinds, associationIds, firmIds } = asked;
    const everywhere = associationIds.length === 0 && firmIds.length === 0 ? [owner.associationId] : associationIds;
    const expected = standing === 'active' && kinds.includes(kind) && (everywhere.some((id) => home.associationPath.includes(id)) || (firmId !== null && firmIds.includes(firmId)));
    const audienceKeys = keysOf({ reach: 'members', groupIds: [], ...asked }, owner);
    expect(signerFor({ audienceKeys }, signersOf(identity, today)) !== null).toBe(expected);
  }));
});

test.each([
  [{ kinds: ['practising', 'firm'] }, '请分别发起'],
  [{ kinds: ['staff', 'employee'] }, '请分别发起'],
  [{ kinds: ['staff'], firmIds: ['firm001'] }, '不能按单位会员'],
])('a draft for %j is refused with what to do', (changes, words) => {
  const draft = draftFor({ audience: { associationIds: [], firmIds: [], ...changes } as never });
  expect(draftFault({ draft, published: null, associationPath: cityA.associationPath }, [])).toContain(words);
});

const reading: Reading = { campaignId: 'one', version: 1, round: '1-2026', signerKey: 'member:ann', name: '示例', openid: 'ann', since: at };

test('a reading counts from its time on for a day, for one text, one person and one identity', () => {
  fc.assert(fc.property(fc.integer({ min: -10, max: 90_000 }), fc.integer({ min: 1, max: 1800 }), (passed, minimumSeconds) => {
    const expected = passed < 0 || passed > 86_400 ? 'too old' : passed < minimumSeconds ? 'too short' : null;
    expect(readingFault(reading, { ...reading, at: plus(at, passed * 1000), minimumSeconds })).toBe(expected);
  }));
  const later = { at: plus(at, 60_000), minimumSeconds: 5 };
  expect(readingFault(null, { ...reading, ...later })).toBe('foreign');
  expect(readingFault(reading, { ...reading, openid: 'bob', ...later })).toBe('foreign');
  expect(readingFault(reading, { ...reading, version: 2, ...later })).toBe('outdated');
  expect(readingFault(reading, { ...reading, round: '1-2027', ...later })).toBe('another period');
  expect(readingFault(reading, { ...reading, name: '改了名', ...later })).toBe('another signer');
});

test('once is one round of each text, yearly one of each text and year', () => {
  const round = (version: number, renewal: 'once' | 'yearly', day: string) => roundOf({ version, renewal, until: null }, day);
  expect([round(1, 'once', '2026-12-31'), round(1, 'once', '2027-01-01'), round(2, 'once', today)]).toEqual(['1', '1', '2']);
  expect([round(1, 'yearly', '2026-12-31'), round(1, 'yearly', '2027-01-01')]).toEqual(['1-2026', '1-2027']);
  expect(new Set([pledgeId('a', '1', 'member:x'), pledgeId('a', '2', 'member:x'), pledgeId('b', '1', 'member:x'), pledgeId('a', '1', 'firm:x'), pledgeId('a', '1', 'member:x', 1), pledgeId('a', '1', 'member:x', 2)]).size).toBe(6);
});

test('what is over stays in the period of its last day, whether that was said beforehand or it was ended by hand', () => {
  const days = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2035-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  fc.assert(fc.property(days, fc.option(days), fc.option(days), (day, until, endedOn) => {
    const last = [day, until, endedOn].filter((each) => each !== null).sort()[0]!;
    expect(roundIn({ published: { version: 3, renewal: 'yearly', until }, endedOn }, day)).toBe(`3-${last.slice(0, 4)}`);
  }));
  expect(ended(released(), '另行发起', writer, at).endedOn).toBe(today);
});

test('a record is what its hash stands for, and one changed character is none any more', () => {
  const campaign = released();
  const [signer] = signersOf({ _id: 'ann', member: rosterRow('ann'), groupIds: [], employee: null, staff: null, mandate: null }, today);
  const record = signed({ id: pledgeId(campaign._id, '1', signer!.key), campaign, signer: signer!, openid: 'wechat-ann', clauses: 2, readingSeconds: 30, handwriting: null, client: null, at, today, nonce: 'n', code: codeOf(new Uint8Array(codeLength)) });
  expect(contentIn(record)).toMatchObject({ name: '示例ann', version: 1, textHash: campaign.published.textHash, at, saidByClient: null });
  expect(record.content).not.toContain('wechat-ann');
  fc.assert(fc.property(fc.nat({ max: record.content!.length - 1 }), (index) => {
    const spoilt = `${record.content!.slice(0, index)}\u0000${record.content!.slice(index + 1)}`;
    expect(contentIn({ content: spoilt, hash: record.hash })).toBeNull();
    expect(fingerprint(spoilt)).not.toBe(record.hash);
  }));
});

test('a code is 20 letters and digits, read back however it is typed; a number is the same for the same signature', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: codeLength, maxLength: codeLength }), (bytes) => {
    const code = codeOf(bytes);
    expect(code).toMatch(new RegExp(`^[${alphabet}]{${codeLength}}$`));
    expect(plainCode(code.toLowerCase().replace(/(.{5})/g, '$1- ').replace(/0/g, 'o').replace(/1/g, 'l'))).toBe(code);
  }));
  expect(numberOf('one', today)).toBe(numberOf('one', '2026-01-01'));
  expect(numberOf('one', today)).toMatch(/^2026(-[0-9A-Z]{4}){3}$/);
});

test('of a name nothing is shown but its first character', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 2 }), (name) => {
    expect(maskedName(name).slice([...name][0]!.length)).toMatch(/^\*+$/);
  }));
});

test('adding places up loses nobody, counts a firm of two names once, and no share leaves its scale', () => {
  const tally = fc.record({ id: fc.constantFrom('a', 'b', 'c'), name: fc.constantFrom('甲', '乙'), due: fc.nat({ max: 500 }), signed: fc.nat({ max: 500 }) });
  fc.assert(fc.property(fc.array(tally), (tallies) => {
    const rows = merged(tallies);
    const sum = total('x', '全部', rows);
    expect(sum).toMatchObject(total('x', '全部', tallies));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const row of rows.map((each) => countOf('one', '1', 'firm', 'city-a', each))) expect(row.share >= 0 && row.share <= 1000).toBe(true);
  }));
});

test('what has ended asks nobody any more and keeps its texts', () => {
  const campaign = ended(released(), '另行发起', writer, at);
  expect([campaign.audienceKeys, campaign.versions.length, campaign.published?.version]).toEqual([[], 1, 1]);
});

test('below, a draft that was ended is not there, and of a published one nothing that is being written', () => {
  const below = { openid: 'below', roles: ['lead'] as const, ...cityA };
  const of = (campaign: CampaignRecord) => ({ ...campaign, associationId: province.associationId, associationPath: province.associationPath });
  expect([fresh(), ended(fresh(), '不再发起', writer, at), released(), ended(released(), '另行发起', writer, at)].map((each) => maySee(below, of(each)))).toEqual([false, false, true, true]);
  const out = released();
  const inHand = saved(revised(out, writer, at), { ...out.draft, title: '未公布', text: { ...out.draft.text, intro: '未公布' } }, writer, at);
  const returned = ended(sentBack(submitted(inHand, writer, at), '未公布的理由', other, at), '未公布的原因', writer, at) as ReturnType<typeof released>;
  const seen = asPublished(returned);
  expect(JSON.stringify(seen)).not.toContain('未公布');
  expect([seen.draft, seen.revising, seen.history.map(({ deed }) => deed)]).toEqual([out.draft, null, ['published', 'ended']]);
});

test('an opening is told as long as that text can be signed, a reminder on its own day, an end when it is one', () => {
  const campaign = released();
  const reminded = announcement('reminder', 'one', '1', 'city-a', null, at);
  const opened = toAll('opened', campaign, at);
  const [tomorrow, over] = ['2026-11-23', '2037-01-01'];
  const again = published(submitted(revised(campaign, writer, at), writer, at), other, at);
  const stopped = ended(campaign, '另行发起', writer, at);
  expect([isStillDue(reminded, campaign, today), isStillDue(reminded, campaign, tomorrow)]).toEqual([true, false]);
  expect([isStillDue(opened, campaign, tomorrow), isStillDue(opened, campaign, over), isStillDue(opened, again, tomorrow), isStillDue(opened, stopped, today)]).toEqual([true, false, false, false]);
  expect([isStillDue(toAll('ended', campaign, at), campaign, today), isStillDue(toAll('ended', campaign, at), stopped, tomorrow)]).toEqual([false, true]);
  expect(announcement('reminder', 'one', '1', 'city-a', null, plus(at, 60_000))._id).toBe(reminded._id);
  expect(announcement('reminder', 'one', '1', 'city-a', null, plus(at, 24 * 60 * 60 * 1000))._id).not.toBe(reminded._id);
});

test('who was asked is told of an end, and nobody of the end of what could not be signed', () => {
  const coming = { ...released(), published: { ...released().published, from: '2027-01-01' } };
  expect([ended(released(), '另行发起', writer, at).untoldSince, ended(coming, '另行发起', writer, at).untoldSince, ended(fresh(), '另行发起', writer, at).untoldSince]).toEqual([at, null, null]);
});
