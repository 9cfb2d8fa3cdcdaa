import { behavesAs, type WechatBehavior } from '../../runtime/behaviors';
import { hostElement } from '../../runtime/built-in';
import { componentOf, type Component } from './relatives';

const fields = ['input', 'textarea', 'checkbox-group', 'radio-group', 'switch', 'slider', 'picker', 'picker-view'];
const tags = new Set(fields.map((field) => `built-in/${field}`));

/** The built-in fields of a form, and the custom components that behave as one. */
export function fieldsOf(form: Component): Component[] {
  return [...hostElement(form).querySelectorAll('*')]
    .map(componentOf)
    .filter((found): found is Component => found !== null && isField(found) && reaches(found, form, 'wx://form-field-group'));
}

const isField = (component: Component) => tags.has(component.is as string) || behavesAs(component as never, 'wx://form-field');

export function valueOf(field: Component): unknown {
  return field.formValue ? field.formValue() : field.data.value;
}

/** The form that a button submits: one outside its component only if the component says that it is a form button. */
export function formAround(button: Component): Component | null {
  const form = componentOf(hostElement(button).closest('wx-form'));
  return form && reaches(button, form, 'wx://form-field-button') ? form : null;
}

/** A form does not see into a component unless it was written for that. */
function reaches(component: Component, form: Component, leave: WechatBehavior): boolean {
  for (let root = component.ownerShadowRoot; root !== form.ownerShadowRoot; ) {
    const host = root?.getHostNode();
    if (!host || !behavesAs(host as never, leave)) return false;
    root = host.ownerShadowRoot;
  }
  return true;
}
