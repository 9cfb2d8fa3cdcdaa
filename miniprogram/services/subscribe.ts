/** WeChat's sheet for one-time pushes. Must be called straight from a tap; never required, never rewarded. */
import { signupResultTemplate, type SubscriptionTemplate } from '../shared/templates';
import { consent } from './messages';

/** How many more pushes may come, or null when the person accepted none. */
export async function askForPushes(template: SubscriptionTemplate = signupResultTemplate): Promise<number | null> {
  const accepted = await acceptedTemplates([template.id]);
  if (accepted.length === 0) return null;
  return (await consent(accepted)).remaining;
}

async function acceptedTemplates(tmplIds: string[]): Promise<string[]> {
  const choices: Record<string, string> = await wx.requestSubscribeMessage({ tmplIds }).catch(none);
  return tmplIds.filter((id) => choices[id] === 'accept');
}

// Closing the sheet, or subscription messages switched off in WeChat: the person's choice, not a fault.
function none(error: { errMsg: string }): Record<string, string> {
  console.info(error.errMsg);
  return {};
}
