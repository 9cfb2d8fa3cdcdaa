import { templates, type SubscriptionTemplate } from 'shared/templates';
import { fit } from './fields';

export type PushData = Record<string, { value: string }>;

export function templateById(id: string | null): SubscriptionTemplate | null {
  return templates.find((template) => template.id === id) ?? null;
}

/** Every keyword of the template and no other, each with a value that WeChat accepts; null when one has none. */
export function pushData(template: SubscriptionTemplate, values: Record<string, string>): PushData | null {
  const data: PushData = {};
  for (const [keyword, kind] of Object.entries(template.fields)) {
    const value = fit[kind](values[keyword] ?? '');
    if (value === null) return null;
    data[keyword] = { value };
  }
  return data;
}
