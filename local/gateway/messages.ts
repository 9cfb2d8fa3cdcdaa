import type { FieldKind, SubscriptionTemplate } from '../../miniprogram/shared/templates';
import type { Clock } from './clock';
import { isAcceptable } from './message-fields';
import type { openWeChat, Push } from './wechat';

interface Send {
  touser?: unknown;
  template_id?: unknown;
  page?: unknown;
  data?: unknown;
}

export interface MessagesOptions {
  wechat: ReturnType<typeof openWeChat>;
  clock: Clock;
  templates: readonly SubscriptionTemplate[];
  /** Pages of the mini-program, or null where they are not known. */
  pages: string[] | null;
  onPush: (push: Push) => void;
}

/** WeChat's side of subscription messages: one acceptance, one message. */
export class Messages {
  constructor(private readonly options: MessagesOptions) {}

  /** What WeChat remembers when a person accepts templates in its sheet. */
  accept(openid: string, templateIds: string[]): Record<string, 'accept'> {
    const { state, save } = this.options.wechat;
    for (const id of templateIds) state.grants[key(openid, id)] = this.granted(openid, id) + 1;
    save();
    return Object.fromEntries(templateIds.map((id) => [id, 'accept']));
  }

  granted = (openid: string, templateId: string) => this.options.wechat.state.grants[key(openid, templateId)] ?? 0;

  /** What this person's phone has shown, the newest first. */
  pushesTo = (openid: string) => this.options.wechat.state.pushes.filter((push) => push.openid === openid).reverse();

  /** `subscribeMessage.send`, as WeChat answers it. */
  send(request: Send) {
    const refused = this.fault(request);
    if (refused) return refused;
    const { wechat, clock, onPush } = this.options;
    const push = { ...pushOf(request), at: new Date(clock.now()).toISOString() };
    wechat.state.grants[key(push.openid, push.templateId)]! -= 1;
    wechat.state.pushes.push(push);
    wechat.save();
    onPush(push);
    return { errcode: 0, errmsg: 'ok', msgid: wechat.state.pushes.length };
  }

  private fault({ touser, template_id, page, data }: Send) {
    if (typeof touser !== 'string' || touser === '') return { errcode: 40003, errmsg: 'invalid openid' };
    const template = this.options.templates.find(({ id }) => id === template_id);
    if (!template) return { errcode: 40037, errmsg: 'invalid template_id' };
    const wrong = wrongField(template.fields, data);
    if (wrong) return { errcode: 47003, errmsg: `argument invalid! data.${wrong}.value invalid` };
    if (page !== undefined && !this.isPage(page)) return { errcode: 41030, errmsg: 'invalid page' };
    if (!this.granted(touser, template.id)) return { errcode: 43101, errmsg: 'user refuse to accept the msg' };
    return null;
  }

  private isPage(page: unknown): boolean {
    if (typeof page !== 'string') return false;
    const route = page.replace(/^\//, '').split('?')[0]!;
    return this.options.pages?.includes(route) ?? true;
  }
}

const key = (openid: string, templateId: string) => `${openid} ${templateId}`;

function wrongField(fields: Record<string, FieldKind>, data: unknown): string | undefined {
  const values = (typeof data === 'object' && data !== null ? data : {}) as Record<string, { value?: unknown } | null>;
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(fields, name));
  return unknown ?? Object.keys(fields).find((name) => !isAcceptable(fields[name]!, values[name]?.value));
}

function pushOf({ touser, template_id, page, data }: Send) {
  const values = data as Push['data'];
  return { openid: touser as string, templateId: template_id as string, page: (page as string | undefined) ?? null, data: values };
}
