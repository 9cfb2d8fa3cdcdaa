import { builtIn, hostElement } from '../runtime/built-in';
import { componentOf, within, type Component } from './parts/relatives';

const controls = ['checkbox', 'radio', 'switch', 'button', 'input', 'textarea'];

/** A tap on a label is a tap on what it labels: the one named by `for`, else the first inside. */
export const label = builtIn({
  properties: { for: String },
  lifetimes: {
    created() {
      hostElement(this).addEventListener('click', ({ target }) => {
        const control = labelled(this);
        if (control && !isInside(target as Element, control)) control.activate();
      });
    },
  },
});

function labelled(component: Component): Component | null {
  const { for: id } = component.data;
  if (!id) return within(component, controls)[0] ?? null;
  const named = component.ownerShadowRoot?.getElementById(id as string);
  return named ? componentOf(named.getBackendElement() as unknown as Element) : null;
}

const isInside = (element: Element, control: Component) => hostElement(control).contains(element);
