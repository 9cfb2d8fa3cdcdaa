import { assigned, received, replied, type Assigned, type Matter } from '../../../cloudfunctions/matters/matter';
import { firmOwner } from '../../../cloudfunctions/matters/policy';
import { proposed } from '../../../cloudfunctions/matters/typical';
import type { OwnAssociation } from '../../../cloudfunctions/platform/identity';
import { derivedId } from '../../../cloudfunctions/platform/ids';
import { instantOf } from '../../../miniprogram/shared/instants';
import type { Row } from '../records';
import { samples } from '../samples';
import type { World } from '../world';
import { firmId } from './cast';
import { handingOver, leavingBehind } from './handing';
import type { Target } from './targets';

const now = () => instantOf(Date.now());
const somebody = { openid: 'somebody', name: '某人', associationName: null };
const stages = { received: 'waiting', assigned: 'working', replied: 'done' } as const;

function matter(owner: OwnAssociation, token: string, whose: string): Matter {
  const { associationId, associationName, associationPath } = owner;
  const filer = { openid: 'somebody', memberId: null, name: '某人', firmName: null };
  return received({ _id: token, kind: 'opinion', word: '某诉', title: '某事', owner: whose, filer, firm: null, associationId, associationName, associationPath, at: now(), values: {}, files: [], clock: null }, somebody);
}

/** Nobody of the cast is the officer: whoever assigns it takes it. */
const officer = { openid: 'somebody-else', staffId: 'somebody-else', name: '某经办人' };

export function inState(state: keyof typeof stages, owner: OwnAssociation, token: string, whose = 'somebody'): Matter {
  const filed = matter(owner, token, whose) as Extract<Matter, { state: 'received' }>;
  if (state === 'received') return filed;
  const taken = assigned(filed, officer, somebody, now()) as Assigned;
  return state === 'assigned' ? taken : replied(taken, '某答复', true, somebody, now());
}

function onMatter(state: keyof typeof stages, more: Row = {}): Target {
  const place: Target['place'] = async (world, owner, token) => {
    const scan = world.storage.uploadByClient(`proofs/${token}/one.png`, token, Buffer.from('scan'));
    const placed = { ...inState(state, owner, token), files: [{ fileId: scan, label: '附件' }] };
    await world.database.add('matters', { ...placed, stage: stages[state] });
    return { matterId: token, ...more, ...('revision' in more && { revision: placed.revision }) };
  };
  return { place, ghost: { matterId: 'nothing', ...more } };
}

async function typical(world: World, { associationId, associationName, associationPath }: OwnAssociation, token: string): Promise<void> {
  const draft = { _id: token, matterId: `m${token}`, kind: 'opinion', kindName: '诉求与意见', question: '某问', answer: '某答', associationId, associationName, associationPath };
  await world.database.add('typicalAnswers', { ...proposed(draft, null, somebody, now()) });
}

function onTypical(more: Row): Target {
  const place: Target['place'] = async (world, owner, token) => {
    await typical(world, owner, token);
    return { typicalId: token, ...more };
  };
  return { place, ghost: { typicalId: 'nothing', ...more } };
}

const reason = '须由上级协会协调';

export const matterTargets: Record<string, Target> = {
  'matters.fileForFirm': { place: async (_world, _owner, token) => ({ ...samples.matters.fileForFirm, key: derivedId(token) }), ghost: null },
  'matters.firmMatters': { place: async (world, owner, token) => (await world.database.add('matters', { ...inState('received', owner, token, firmOwner(`not-${firmId}`)), stage: 'waiting' }), {}), ghost: null },
  'matters.detail': onMatter('received'),
  'matters.attachment': onMatter('received', { number: 1 }),
  'matters.answer': onMatter('assigned', { revision: 1, text: '补充。' }),
  'matters.rate': onMatter('replied', { revision: 1, score: 5, words: '及时。' }),
  'matters.withdraw': onMatter('received', { revision: 1 }),
  'matters.managed': { place: async (world, owner, token) => (await world.database.add('matters', { ...inState('received', owner, token), stage: 'waiting' }), { shelf: 'waiting' }), ghost: null },
  'matters.managedDetail': onMatter('received'),
  'matters.managedAttachment': onMatter('received', { number: 1 }),
  'matters.colleagues': { place: async () => ({}), ghost: null },
  'matters.assign': onMatter('received', { revision: 1 }),
  'matters.ask': onMatter('assigned', { revision: 1, text: '请补充。' }),
  'matters.reply': onMatter('assigned', { revision: 1, text: '答复。' }),
  'matters.refer': onMatter('received', { revision: 1, associationId: 'national', reason }),
  'matters.openWork': leavingBehind,
  'matters.handOver': handingOver(['case-officer']),
  'matters.managedTypicals': { place: async (world, owner, token) => (await typical(world, owner, token), { state: 'proposed' }), ghost: null },
  'matters.proposeTypical': onMatter('replied', { question: '某问', answer: '某答' }),
  'matters.confirmTypical': onTypical({ revision: 1 }),
  'matters.refuseTypical': onTypical({ revision: 1, reason }),
  'matters.withdrawTypical': onTypical({ revision: 1, reason }),
};
