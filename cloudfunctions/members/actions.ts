import type { MemberActions } from 'shared/contracts/members';
import type { ActionsOf, Duty } from '../platform/actions';
import { nothing } from '../platform/input';
import { uploadFolder } from '../platform/uploads';
import * as applying from './applying';
import * as browsing from './browsing';
import * as deciding from './deciding';
import * as employing from './employing';
import * as inputs from './inputs';
import { bind, bindings, leaveFirm, unbind } from './joining';
import * as leaving from './leaving';
import type { permissions } from './permissions';
import { settle } from './settling';
import { noteUpload } from './uploading';
import { sessionOf } from './view';

export const actions: ActionsOf<MemberActions, typeof permissions> = {
  session: { input: nothing, run: async (_, { actor }) => sessionOf(actor.identity, actor.persons) },
  bind: { input: inputs.bind, run: bind },
  unbind: { input: nothing, run: unbind },
  bindings: { input: nothing, run: bindings },

  proofFolder: { input: nothing, run: async (_, { actor }) => ({ folder: uploadFolder(actor.openid) }) },
  noteUpload: { input: inputs.noteUpload, run: noteUpload },
  applyForBinding: { input: inputs.applyForBinding, run: applying.applyForBinding },
  applyAsEmployee: { input: inputs.applyAsEmployee, run: applying.applyAsEmployee },
  applyForPhone: { input: inputs.applyForPhone, run: applying.applyForPhone },
  applyForTransfer: { input: inputs.applyForTransfer, run: applying.applyForTransfer },
  applyForDeletion: { input: inputs.applyForDeletion, run: leaving.applyForDeletion },
  openMatters: { input: nothing, run: leaving.openMatters },
  myApplications: { input: nothing, run: applying.myApplications },
  withdraw: { input: inputs.application, run: applying.withdraw },
  leaveFirm: { input: nothing, run: leaveFirm },

  applications: { input: inputs.applications, run: browsing.applications },
  application: { input: inputs.application, run: browsing.application },
  proof: { input: inputs.proof, run: browsing.proof },
  approve: { input: inputs.approve, run: deciding.approve },
  reject: { input: inputs.reject, run: deciding.reject },
  applicantPhone: { input: inputs.reject, run: browsing.applicantPhone },
  find: { input: inputs.find, run: browsing.find },
  showNumber: { input: inputs.showNumber, run: browsing.showNumber },
  employees: { input: inputs.paged, run: employing.employees },
  endEmployee: { input: inputs.endEmployee, run: employing.endEmployee },
  own: { input: nothing, run: browsing.own },
  todo: { input: nothing, run: browsing.todo },
};

export const duties: Record<string, Duty> = { settle };
