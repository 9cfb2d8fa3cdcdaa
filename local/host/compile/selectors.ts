import parser from 'postcss-selector-parser';

/** `prefix`: the component whose classes these are; `route`: the page outside which the rules mean nothing. */
export interface Scope {
  prefix?: string;
  route?: string;
}

/** A tag of a template is an element of the same name behind `wx-`, so that no browser default touches it. */
export function scopeSelector(selector: string, { prefix, route }: Scope): string {
  return parser((root) => {
    root.walkTags((tag) => void (counts(tag) || (tag.value = `wx-${tag.value}`)));
    root.walkIds((id) => void id.replaceWith(attribute('id', '$=', `--${id.value}`)));
    if (prefix) root.walkClasses((name) => void (name.value = `${prefix}--${name.value}`));
    root.walkPseudos((pseudo) => void (pseudo.value === ':host' && pseudo.replaceWith(attribute('wx-host', '=', prefix ?? ''))));
    if (route) root.each((one) => limit(one, route));
  }).processSync(selector);
}

/** What stands in `:nth-of-type(2n + 1)` is read as a tag and is none. */
function counts(tag: parser.Tag): boolean {
  const around = tag.parent?.parent;
  return around?.type === 'pseudo' && /^:nth-/.test(around.value);
}

/** Ids are written with a prefix of their instance, hosts with the name of their scope. */
function attribute(name: string, operator: '=' | '$=', value: string): parser.Attribute {
  const node = parser.attribute({ attribute: name, operator, value: '', quoteMark: '"', raws: {} });
  node.setValue(value, { quoteMark: '"' });
  return node;
}

/** `:where` adds no weight, so a page's rule still wins or loses as on the phone. */
function limit(selector: parser.Selector, route: string): void {
  const last = selector.last;
  const pseudoElement = last?.type === 'pseudo' && /^::|^:(before|after)$/.test(last.value) ? last : undefined;
  const within = parser.pseudo({ value: `:where([data-route="${route}"], [data-route="${route}"] *)` });
  if (pseudoElement) selector.insertBefore(pseudoElement, within);
  else selector.append(within);
}
