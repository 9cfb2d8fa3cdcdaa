import type { Page } from 'shared/contracts/answers';
import type { ContactActions, Letter } from 'shared/contracts/contacts';
import type { Call } from '../platform/actions';
import type { Actor, Staff } from '../platform/actor';
import { byStaff, entryOf } from '../platform/audit';
import { refuse } from '../platform/errors';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { pageOf } from '../platform/paging';
import { isRisky } from '../platform/text-check';
import { contactOf } from './contacting';
import { servedOf } from './cover';
import { mostWaiting, type LetterRecord } from './letter';
import * as store from './store';
import { tell } from './telling';
import * as view from './view';

type Inputs = { [Name in keyof ContactActions]: ContactActions[Name]['input'] };
const position = ({ _id, at }: LetterRecord) => ({ at, id: _id });

/** The page's key makes the id: asked again after a lost answer, it is the same letter. */
export async function write({ key, text }: Inputs['write'], { actor, now }: Call<Actor>): Promise<Letter> {
  const before = await store.letter(derivedId(actor.openid, key));
  if (before) return view.letter(before);
  const served = servedOf(actor.identity);
  const found = served && (await contactOf(served));
  if (!served || !found) return refuse('missing', '所属协会还没有指定联系人，请致电协会的牵头部门');
  if ((await store.countWritten(actor.openid)) >= mostWaiting) refuse('busy', `您已有 ${mostWaiting} 封来信等待回复，请等联系人回复后再写`);
  if (await isRisky(text, actor.openid)) refuse('invalid', '内容没有通过微信的内容安全检查，请修改后再发送');
  const { associationId, associationName, associationPath, _id, name } = found.contact;
  const letter: LetterRecord = {
    _id: derivedId(actor.openid, key),
    from: { openid: actor.openid, memberId: actor.identity.member?.memberId ?? null, name: served.name, firmName: served.firmName },
    to: { openid: _id, name },
    associationId,
    associationName,
    associationPath,
    text,
    at: now,
    state: 'waiting',
    answer: null,
    untoldSince: now,
  };
  if (await store.addLetter(letter)) await afterwards('letter', () => tell(letter));
  return view.letter(letter);
}

export async function myLetters({ cursor, limit = 20 }: Inputs['myLetters'], { actor }: Call<Actor>): Promise<Page<Letter>> {
  return pageOf(await store.lettersFrom(actor.openid, cursor, limit + 1), limit, position, view.letter);
}

/** Those that wait for the caller, or that the caller was to answer. */
export async function letters({ state, cursor, limit = 20 }: Inputs['letters'], { actor }: Call<Staff>): Promise<Page<Letter>> {
  return pageOf(await store.lettersToPage(actor.openid, state, cursor, limit + 1), limit, position, view.letter);
}

export async function answer({ letterId, text }: Inputs['answer'], { actor, now }: Call<Staff>): Promise<Letter> {
  const found = await store.letter(letterId);
  if (found?.to.openid !== actor.openid) return refuse('missing', '没有找到这封来信');
  if (found.answer?.text === text) return view.letter(found);
  if (found.state === 'answered') refuse('conflict', '这封来信已经回复过了');
  const answered = { state: 'answered' as const, answer: { text, by: actor.name, at: now }, untoldSince: now };
  const entry = entryOf({ at: now, by: byStaff(actor, ['contact']), associationPath: found.associationPath, action: 'staff.answer', subject: { kind: 'letter', id: letterId, memberId: found.from.memberId }, summary: `回复${found.from.name}的来信`, reason: null });
  if (!(await store.answerLetter(letterId, actor.openid, answered, entry))) refuse('conflict', '这封来信刚刚有变化，请刷新后再试');
  await afterwards('letter', () => Promise.all([store.handOverLetter(letterId, entry), tell({ ...found, ...answered })]));
  return view.letter({ ...found, ...answered });
}
