import { builtIn, hostElement, type BuiltInNode } from './built-in';

/** What every built-in component understands: to be hidden, and to be read aloud. */
const aria = [
  'label', 'hidden', 'labelledby', 'describedby', 'checked', 'disabled', 'selected', 'expanded', 'live', 'modal',
  'haspopup', 'valuenow', 'valuemin', 'valuemax', 'valuetext', 'level', 'pressed', 'current', 'busy', 'invalid', 'required', 'controls', 'readonly',
];

const camel = (name: string) => `aria${name[0]!.toUpperCase()}${name.slice(1)}`;

const attributes: Record<string, string> = {
  ...Object.fromEntries(aria.map((name) => [camel(name), `aria-${name}`])),
  role: 'role',
  ariaRole: 'role',
};

const property = (attribute: string) => ({
  type: null,
  observer(this: BuiltInNode, value: unknown) {
    write(hostElement(this), attribute, value);
  },
});

function write(element: HTMLElement, attribute: string, value: unknown): void {
  if (value === null || value === undefined || value === '') element.removeAttribute(attribute);
  else element.setAttribute(attribute, String(value));
}

export const common = builtIn({
  properties: {
    ...Object.fromEntries(Object.entries(attributes).map(([name, attribute]) => [name, property(attribute)])),
    hidden: {
      type: Boolean,
      observer(this: BuiltInNode, hidden: boolean) {
        hostElement(this).hidden = hidden;
      },
    },
  },
});
