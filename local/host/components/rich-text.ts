import { builtIn, hostElement } from '../runtime/built-in';
import { fromNodes, fromText, type RichNode } from './parts/rich-nodes';

export const richText = builtIn({
  properties: { nodes: { type: null, value: '' }, space: String },
  observers: {
    nodes(nodes: string | RichNode[]) {
      hostElement(this).replaceChildren(typeof nodes === 'string' ? fromText(nodes) : fromNodes(nodes ?? []));
    },
  },
});
