import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { lengths } from '../compile/rpx';

type BackendElement = glassEasel.domlikeBackend.Element;

/** Where glass-easel puts its nodes: the frame's own document, with WeChat's names and lengths. */
export class PhoneBackend extends glassEasel.CurrentWindowBackendContext {
  override document = { createElement, createTextNode, createDocumentFragment };

  /** All style is one linked sheet, in the order of the compiler. */
  override appendStyleSheetPath(): number {
    return 0;
  }

  /** Touches come from `touches.ts`; only real inputs inside built-in components listen to the document itself. */
  override setListenerStats(element: BackendElement, type: string): void {
    const node = element.__wxElement;
    if (node && glassEasel.NativeNode.isNativeNode(node)) listen(element, node, type);
  }
}

/** `dom-input` is the browser's own input; any other tag is an element that no browser style touches. */
function createElement(tag: string): BackendElement {
  const element = document.createElement(tag.startsWith('dom-') ? tag.slice('dom-'.length) : `wx-${tag}`);
  const setAttribute = element.setAttribute.bind(element);
  element.setAttribute = (name, value) => setAttribute(name, name === 'style' ? lengths(String(value)) : value);
  return element as unknown as BackendElement;
}

const createTextNode = (text: string) => document.createTextNode(text) as unknown as BackendElement;
const createDocumentFragment = () => document.createDocumentFragment() as unknown as BackendElement;

/** A DOM event stays inside its built-in component, or every `bind:input` of a page would hear it twice. */
function listen(element: BackendElement, node: glassEasel.Element, type: string): void {
  element.addEventListener(type, (event: Event) => {
    glassEasel.Event.triggerEvent(node, type, event, { originalEvent: event });
  });
}
