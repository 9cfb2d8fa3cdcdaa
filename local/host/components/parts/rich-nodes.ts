export type RichNode = { type?: 'node'; name: string; attrs?: Record<string, string>; children?: RichNode[] } | { type: 'text'; text: string };

/** What WeChat trusts; everything else, scripts before all, is left out with its contents. */
const tags = new Set(
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt em fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s section small span strong sub sup table tbody td tfoot th thead tr tt u ul'.split(' '),
);
const attributes = new Set(['class', 'style', 'alt', 'src', 'height', 'width', 'span', 'start', 'type', 'dir', 'colspan', 'rowspan', 'align', 'size', 'color', 'face']);

export function fromNodes(nodes: RichNode[]): DocumentFragment {
  const made = document.createDocumentFragment();
  for (const node of nodes) {
    if (node.type === 'text') made.append(node.text);
    else if (tags.has(node.name.toLowerCase())) made.append(element(node.name, node.attrs ?? {}, fromNodes(node.children ?? [])));
  }
  return made;
}

export function fromText(text: string): DocumentFragment {
  return copy(new DOMParser().parseFromString(text, 'text/html').body);
}

function copy(from: Node): DocumentFragment {
  const made = document.createDocumentFragment();
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) made.append(node.textContent ?? '');
    if (node instanceof Element && tags.has(node.localName)) {
      made.append(element(node.localName, Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])), copy(node)));
    }
  }
  return made;
}

function element(name: string, given: Record<string, string>, contents: DocumentFragment): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(given)) if (attributes.has(key)) made.setAttribute(key, value);
  made.append(contents);
  return made;
}
