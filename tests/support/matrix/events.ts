import { signedUp } from '../../../cloudfunctions/events/signup';
import type { OwnAssociation } from '../../../cloudfunctions/platform/identity';
import { instantOf } from '../../../miniprogram/shared/instants';
import { addEvent, draftAt, eventRow } from '../arrange';
import type { Row } from '../records';
import type { World } from '../world';
import { handingOver, leavingBehind } from './handing';
import type { Target } from './targets';

async function placed(world: World, owner: OwnAssociation, token: string, status: 'draft' | 'published'): Promise<{ eventId: string; signupIds: string[] }> {
  const event = await addEvent(world, eventRow(token, { ...owner, status }));
  const signup = signedUp(token, event.terms, { memberId: 'member', memberName: '示例会员', firmName: null }, instantOf(Date.now()));
  await world.database.add('signups', { ...signup, associationPath: owner.associationPath });
  return { eventId: token, signupIds: [signup._id] };
}

const draft = () => draftAt(instantOf(Date.now()));

function target(status: 'draft' | 'published', more: (signupIds: string[]) => Row = () => ({})): Target {
  return {
    place: async (world, owner, token) => {
      const { eventId, signupIds } = await placed(world, owner, token, status);
      return { eventId, ...more(signupIds) };
    },
    ghost: { eventId: 'nowhere', ...more(['nowhere_member']) },
  };
}

const listed: Target = {
  place: async (world, owner, token) => {
    await placed(world, owner, token, 'published');
    return {};
  },
  ghost: null,
};

async function ofSomebodyElse(world: World, owner: OwnAssociation, token: string): Promise<void> {
  const event = await addEvent(world, eventRow(token, { ...owner, status: 'published' }));
  await world.database.add('signups', { ...signedUp(token, event.terms, { memberId: 'somebody', memberName: '某会员', firmName: null }, instantOf(Date.now())) });
}

export const eventTargets: Record<string, Target> = {
  'events.signUpFor': { place: async (_world, _owner, token) => ({ eventId: token, agreed: draft().terms, memberIds: ['member'] }), ghost: null },
  'events.signedUp': { place: async (_world, _owner, token) => ({ eventId: token, memberIds: ['member'] }), ghost: null },
  'events.cancel': { place: async (world, owner, token) => (await ofSomebodyElse(world, owner, token), { eventId: token }), ghost: { eventId: 'nowhere' } },
  'events.managed': listed,
  'events.waiting': listed,
  'events.draft': { place: async (_world, _owner, token) => ({ ...draft(), key: token.padEnd(16, '-') }), ghost: null },
  'events.managedDetail': target('published'),
  'events.revise': target('draft', () => ({ revision: 1, draft: draft() })),
  'events.publish': target('draft', () => ({ revision: 1 })),
  'events.openWork': leavingBehind,
  'events.handOver': handingOver(['contact']),
  'events.signups': target('published'),
  'events.approve': target('published', (signupIds) => ({ signupIds })),
  'events.reject': target('published', (signupIds) => ({ signupIds, reason: '不符合条件' })),
};
