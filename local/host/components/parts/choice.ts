import { builtIn, hostElement } from '../../runtime/built-in';
import { around, type Component } from './relatives';

/** A checkbox or radio: a drawn mark and whatever the page wrote beside it. */
export function choiceOf(role: 'checkbox' | 'radio', choose: (component: Component) => void) {
  return builtIn({
    properties: { value: String, checked: Boolean, disabled: Boolean, color: String },
    observers: {
      'checked, disabled, color'() {
        render(this);
      },
    },
    lifetimes: {
      created() {
        const host = hostElement(this);
        host.setAttribute('role', role);
        host.prepend(document.createElement(`wx-${role}-mark`));
        this.addListener('tap', () => this.activate());
      },
      attached() {
        render(this);
      },
    },
    methods: {
      activate() {
        if (this.data.disabled) return;
        choose(this);
        around(this, `${role}-group`)?.changed();
      },
    },
  });
}

function render(component: Component): void {
  const host = hostElement(component);
  const { checked, disabled, color } = component.data;
  host.setAttribute('aria-checked', String(checked));
  host.setAttribute('aria-disabled', String(disabled));
  host.style.setProperty('--mark', color || '#09bb07');
}
