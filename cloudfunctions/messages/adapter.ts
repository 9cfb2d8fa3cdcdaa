import { templates, type SubscriptionTemplate } from 'shared/templates';
import { fit } from './fields';

export type PushData = Record<string, { value: string }>;

export function templateById(id: string | null): SubscriptionTemplate | null {
  return templates.find((template) => template.id === id) ?? null;
}

/** Every keyword of the template and no other, each with a value that WeChat accepts. */
export function pushData(template: SubscriptionTemplate, values: Record<string, string>): PushData {
  return Object.fromEntries(
    Object.entries(template.fields).map(([keyword, kind]) => [keyword, { value: fit[kind](values[keyword] ?? '') }]),
  );
}
