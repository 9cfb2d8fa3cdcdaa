import type { CaseEndingActions } from 'shared/contracts/case-ending';
import { explain } from 'shared/workdays';
import type { Call } from '../platform/actions';
import type { Actor } from '../platform/actor';
import { looksAt } from '../platform/audit';
import { refuse } from '../platform/errors';
import { addressOf, discardFile, keepFile } from '../platform/files';
import { derivedId } from '../platform/ids';
import { afterwards } from '../platform/log';
import { printed } from '../platform/print';
import { writeDown } from './browsing';
import type { CaseRecord } from './case';
import { paperOf, type Explained } from './case-file';
import { caseSteps, ruleOf } from './clock';
import { mayStep } from './policy';
import { readableScene, seen, type Scene } from './stepping';
import * as store from './store';
import { accessView, detailOf } from './view';

const addressSeconds = 300;
const mostLooks = 100;

/** The applicant's has what the applicant sees; the association's is for who answers for the case. Written down first. */
export async function print({ caseId }: CaseEndingActions['print']['input'], call: Call<Actor>): Promise<CaseEndingActions['print']['value']> {
  const scene = await readableScene(caseId, call);
  const { record, parts, now } = scene;
  const may = mayStep('print', record, parts);
  if (!may.allowed) refuse('forbidden', may.reason);
  await writeDown(scene, '打印案卷');
  const looks = (await looksAt(record._id, mostLooks)).map((look) => accessView(look, parts.includes('applicant') || !parts.includes('lead')));
  const content = await printed(paperOf(detailOf(seen(scene)), explainedOf(scene), looks, now), new Date(now));
  return { address: await handOut(record, content, scene) };
}

function explainedOf({ record, calendar }: Scene): Explained {
  const days = (step: keyof Explained) => {
    const rule = ruleOf(record, step);
    return rule ? explain(calendar, rule.from, rule.days) : [];
  };
  return Object.fromEntries(caseSteps.map((step) => [step, days(step)])) as Explained;
}

/** Each reader has one file at most: the one printed before it goes. */
async function handOut(record: CaseRecord, content: Buffer, { actor, now }: Scene): Promise<string> {
  const reader = derivedId('reader', actor.openid);
  const fileId = await keepFile(`cases/${record._id}/print-${derivedId(reader, now)}.pdf`, content);
  await store.notePrint(record._id, reader, fileId);
  const former = record.prints[reader];
  if (former !== undefined && former !== fileId) await afterwards('former print', () => discardFile(former));
  return addressOf(fileId, addressSeconds);
}
