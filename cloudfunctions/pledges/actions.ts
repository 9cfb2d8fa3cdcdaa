import type { PledgeBoardActions, PledgeCampaignActions } from 'shared/contracts/pledge-campaigns';
import type { PledgeActions } from 'shared/contracts/pledges';
import type { ActionsOf, Duty } from '../platform/actions';
import { nothing } from '../platform/input';
import * as browsing from './browsing';
import * as certifying from './certifying';
import * as covering from './covering';
import * as editing from './editing';
import * as exporting from './exporting';
import * as inputs from './inputs';
import * as lagging from './lagging';
import type { permissions } from './permissions';
import * as publishing from './publishing';
import * as reminding from './reminding';
import { settle } from './settling';
import * as signing from './signing';
import * as verifying from './verifying';

export const actions: ActionsOf<PledgeActions & PledgeCampaignActions & PledgeBoardActions, typeof permissions> = {
  campaigns: { input: inputs.paged, run: browsing.campaigns },
  detail: { input: inputs.campaign, run: browsing.detail },
  begin: { input: inputs.begin, run: signing.begin },
  sign: { input: inputs.sign, run: signing.sign },
  folder: { input: nothing, run: signing.folder },
  certificate: { input: inputs.certificate, run: certifying.certificate },
  drawCode: { input: inputs.certificate, run: certifying.drawCode },
  mine: { input: inputs.paged, run: browsing.mine },
  firmCertificates: { input: inputs.paged, run: browsing.firmCertificates },
  firmPeople: { input: inputs.firmPeople, run: browsing.firmPeople },
  verify: { input: inputs.verify, run: verifying.verify },
  todo: { input: nothing, run: browsing.todo },
  own: { input: nothing, run: browsing.own },

  managed: { input: inputs.managed, run: editing.managed },
  managedCampaign: { input: inputs.campaign, run: editing.managedCampaign },
  save: { input: inputs.save, run: editing.save },
  submit: { input: inputs.step, run: editing.submit },
  publish: { input: inputs.step, run: publishing.publish },
  sendBack: { input: inputs.reasoned, run: publishing.sendBack },
  newVersion: { input: inputs.step, run: editing.newVersion },
  end: { input: inputs.reasoned, run: publishing.end },

  coverage: { input: inputs.coverage, run: covering.coverage },
  unsigned: { input: inputs.coverage, run: lagging.unsigned },
  remind: { input: inputs.remind, run: reminding.remind },
  exportSigned: { input: inputs.exportSigned, run: exporting.exportSigned },
};

export const duties: Record<string, Duty> = { settle };
