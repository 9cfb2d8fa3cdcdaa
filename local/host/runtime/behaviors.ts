import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import { theSpace } from './space';

/** WeChat's own behaviors and what each adds to a component. */
const wechats = {
  'wx://form-field': { properties: { name: String, value: null } },
  'wx://form-field-button': {},
  'wx://form-field-group': {},
  'wx://component-export': {},
};
export type WechatBehavior = keyof typeof wechats;

type Registered = { _$: glassEasel.GeneralBehavior };
const registered = new Map<string, Registered>();

export function wechatBehavior(name: string): Registered {
  const definition = (wechats as Record<string, object>)[name];
  if (!definition) throw new Error(`the browser host has no behavior ${name}`);
  const known = registered.get(name) ?? (theSpace().code.behavior().definition(definition as never).register() as unknown as Registered);
  registered.set(name, known);
  return known;
}

/** Whether a component was written with one of WeChat's own behaviors. */
export function behavesAs(component: { hasBehavior?(other: unknown): boolean }, name: WechatBehavior): boolean {
  return component.hasBehavior?.(wechatBehavior(name)._$) ?? false;
}
