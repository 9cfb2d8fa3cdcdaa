import type { NewsActions } from 'shared/contracts/news';
import type { ActionsOf, Duty, Ear } from '../platform/actions';
import { nothing } from '../platform/input';
import * as attending from './attending';
import * as browsing from './browsing';
import { heard } from './checking';
import * as drafting from './drafting';
import * as inputs from './inputs';
import * as managing from './managing';
import type { permissions } from './permissions';
import * as publishing from './publishing';
import * as reading from './reading';
import * as reminding from './reminding';
import { settle } from './settling';

export const actions: ActionsOf<NewsActions, typeof permissions> = {
  list: { input: inputs.list, run: browsing.list },
  latest: { input: nothing, run: browsing.latest },
  article: { input: inputs.oneArticle, run: browsing.article },
  attachment: { input: inputs.attachment, run: browsing.attachment },
  confirmRead: { input: inputs.oneArticle, run: reading.confirmRead },
  search: { input: inputs.search, run: browsing.search },
  todo: { input: nothing, run: reading.todo },
  own: { input: nothing, run: reading.own },

  managed: { input: inputs.managed, run: managing.managed },
  managedArticle: { input: inputs.oneArticle, run: managing.managedArticle },
  oldVersion: { input: inputs.oldVersion, run: managing.oldVersion },
  begin: { input: inputs.begin, run: drafting.begin },
  paste: { input: inputs.paste, run: drafting.paste },
  save: { input: inputs.save, run: drafting.save },
  addPicture: { input: inputs.addPicture, run: drafting.addPicture },
  addAttachment: { input: inputs.addAttachment, run: drafting.addAttachment },
  submit: { input: inputs.step, run: publishing.submit },
  approve: { input: inputs.step, run: publishing.approve },
  sendBack: { input: inputs.stepWithReason, run: publishing.sendBack },
  sign: { input: inputs.step, run: publishing.sign },
  withdraw: { input: inputs.stepWithReason, run: publishing.withdraw },
  amend: { input: inputs.step, run: publishing.amend },
  discard: { input: inputs.step, run: publishing.discard },
  setPin: { input: inputs.setPin, run: publishing.setPin },

  unread: { input: inputs.unread, run: attending.unread },
  unreadPeople: { input: inputs.unreadPeople, run: attending.unreadPeople },
  remind: { input: inputs.oneArticle, run: reminding.remind },
};

export const duties: Record<string, Duty> = { settle };
export const ears: Record<string, Ear> = { wxa_media_check: heard };
