/** 诚信承诺: what staff write, publish and count. */
import type { PledgeBoardActions, PledgeCampaignActions } from '../shared/contracts/pledge-campaigns';
import { capability } from './cloud';

type Actions = PledgeCampaignActions & PledgeBoardActions;
type Input<Name extends keyof Actions> = Actions[Name]['input'];

const ask = capability<Actions>('pledges');

export const managedPledges = (input: Input<'managed'>) => ask('managed', input);
export const readCampaign = (campaignId: string) => ask('managedCampaign', { campaignId });
export const saveCampaign = (input: Input<'save'>) => ask('save', input);
export const pledgeCoverage = (input: Input<'coverage'>) => ask('coverage', input);
export const unsignedPledges = (input: Input<'unsigned'>) => ask('unsigned', input);
export const remindUnsigned = (input: Input<'remind'>) => ask('remind', input);
export const exportSigned = (input: Input<'exportSigned'>) => ask('exportSigned', input);

/** Every step gives the campaign as it stands afterwards. */
export const campaignSteps = {
  submit: (input: Input<'submit'>) => ask('submit', input),
  publish: (input: Input<'publish'>) => ask('publish', input),
  sendBack: (input: Input<'sendBack'>) => ask('sendBack', input),
  newVersion: (input: Input<'newVersion'>) => ask('newVersion', input),
  end: (input: Input<'end'>) => ask('end', input),
};
