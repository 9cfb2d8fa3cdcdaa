import type { Instant } from 'shared/contracts/answers';
import type { ManagedNews } from 'shared/contracts/news-editing';
import type { NewsActions } from 'shared/contracts/news';
import type { Call } from '../platform/actions';
import type { Staff } from '../platform/actor';
import { refuse } from '../platform/errors';
import { afterwards } from '../platform/log';
import { isRiskyText } from '../platform/text-check';
import { gap, pictureGap, textIn } from './content';
import { entryAbout, type Deed } from './entries';
import { finish } from './finishing';
import { refuseOtherSites } from './linking';
import { current, deskView, doerOf, ownManuscript, permit, stale } from './managing';
import { amended, approved, discarded, isRepeated, pinned, restored, sentBack, signed, submitted, withdrawn, type Doer, type FactType, type Manuscript } from './manuscript';
import type { StaffStep } from './policy';
import * as store from './store';

type Inputs = { [Name in keyof NewsActions]: NewsActions[Name]['input'] };

interface Taken {
  step: StaffStep;
  deed: Deed;
  facts: FactType[];
  reason?: string;
  /** What else stands in the way, asked of whoever may take the step. */
  ready?: (manuscript: Manuscript) => Promise<void>;
  next: (manuscript: Manuscript, by: Doer) => Manuscript | Promise<Manuscript>;
}

export function submit(input: Inputs['submit'], call: Call<Staff>): Promise<ManagedNews> {
  return take(input, call, {
    step: 'submit', deed: 'submit', facts: ['Submitted'],
    ready: async (manuscript) => {
      complete(manuscript, call.now);
      await refuseOtherSites(manuscript.content.body, manuscript);
      if (await isRiskyText(textIn(manuscript.content), call.actor.openid)) refuse('invalid', '内容没有通过微信的内容安全检查，请修改后再提交');
      await store.keepVersion(manuscript);
    },
    next: (manuscript, by) => submitted(manuscript, by, call.now),
  });
}

export function approve(input: Inputs['approve'], call: Call<Staff>): Promise<ManagedNews> {
  return take(input, call, { step: 'approve', deed: 'approve', facts: ['Approved'], next: (manuscript, by) => approved(manuscript, by, call.now) });
}

export function sendBack({ reason, ...input }: Inputs['sendBack'], call: Call<Staff>): Promise<ManagedNews> {
  return take(input, call, { step: 'sendBack', deed: 'sendBack', facts: ['SentBack'], reason, next: (manuscript, by) => sentBack(manuscript, reason, by, call.now) });
}

/** The last look: nobody sees a picture that WeChat has not let pass. */
export function sign(input: Inputs['sign'], call: Call<Staff>): Promise<ManagedNews> {
  return take(input, call, {
    step: 'sign', deed: 'sign', facts: ['Signed'],
    ready: async ({ content, files }) => {
      const missing = pictureGap(content, files, call.now);
      if (missing !== null) refuse('conflict', missing);
    },
    next: (manuscript, by) => signed(manuscript, by, call.now),
  });
}

export function withdraw({ reason, ...input }: Inputs['withdraw'], call: Call<Staff>): Promise<ManagedNews> {
  return take(input, call, { step: 'withdraw', deed: 'withdraw', facts: ['Withdrawn'], reason, next: (manuscript, by) => withdrawn(manuscript, reason, by, call.now) });
}

export function amend(input: Inputs['amend'], call: Call<Staff>): Promise<ManagedNews> {
  return take(input, call, { step: 'amend', deed: 'amend', facts: ['Amended'], next: (manuscript, by) => amended(manuscript, by, call.now) });
}

export function setPin({ until, ...input }: Inputs['setPin'], call: Call<Staff>): Promise<ManagedNews> {
  if (until !== null && until <= call.now) refuse('invalid', '请选择晚于现在的置顶到期时间');
  return take(input, call, { step: 'pin', deed: 'setPin', facts: [until === null ? 'Unpinned' : 'Pinned'], next: (manuscript, by) => pinned(manuscript, until, by, call.now) });
}

/** What never appeared is gone, and asked again is like what does not exist; an amendment gives way to what readers have. */
export async function discard(input: Inputs['discard'], call: Call<Staff>): Promise<{ gone: boolean }> {
  const after = await step(input, call, {
    step: 'discard', deed: 'discard', facts: ['Discarded', 'Restored'],
    next: async (manuscript, by) => {
      const shown = manuscript.versions.find(({ number }) => number === manuscript.shown);
      return shown ? restored(manuscript, await store.version(manuscript, shown), by, call.now) : discarded(manuscript, by, call.now);
    },
  });
  return { gone: after.state === 'discarded' };
}

async function take(input: { newsId: string; revision: number }, call: Call<Staff>, taken: Taken): Promise<ManagedNews> {
  await step(input, call, taken);
  return deskView(await ownManuscript(input.newsId, call.actor), call.actor, call.now);
}

/** One step, on the revision that the page was shown. Taken already by the same person it is no mistake: an answer was lost. */
async function step({ newsId, revision }: { newsId: string; revision: number }, { actor, now }: Call<Staff>, { step: name, deed, facts, reason, ready, next }: Taken): Promise<Manuscript> {
  const found = await ownManuscript(newsId, actor);
  if (isRepeated(found, revision, facts, actor.openid, reason ?? null)) return found;
  await permit(name, found, actor);
  const before = current(found, revision);
  await ready?.(before);
  const after = await next(before, doerOf(actor));
  const entry = entryAbout(deed, before, actor, now, reason ?? null);
  if (!(await store.save(before, after, entry))) refuse('conflict', stale);
  await afterwards(deed, () => finish(after, entry));
  return after;
}

/** A picture that still waits may be reviewed; one that WeChat has refused may not. */
function complete({ content, files }: Manuscript, now: Instant): void {
  const missing = gap(content) ?? pictureGap(content, files.filter(({ check }) => check === 'risky'), now);
  if (missing !== null) refuse('invalid', missing);
}
