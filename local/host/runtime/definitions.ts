import type { ComponentEnv } from 'glass-easel-miniprogram-adapter';
import { wechatBehavior } from './behaviors';
import { theSpace } from './space';

interface Options {
  addGlobalClass?: boolean;
  styleIsolation?: string;
}
interface Definition {
  options?: Options;
  behaviors?: unknown[];
  relations?: Record<string, { target?: unknown }>;
}
type Define = (definition: Definition) => unknown;

/** `Page`, `Component` and `Behavior` are globals while a file of the mini-program runs; its path names what it defines. */
export function runWithDefiners(path: string, run: () => void): void {
  const { code } = theSpace();
  code.componentEnv(path, (environment) => {
    Object.assign(globalThis, definers(path, environment));
    run();
  });
}

function definers(path: string, { Page, Component, Behavior }: ComponentEnv) {
  const [page, component, behavior] = [Page, Component, Behavior] as unknown as Define[];
  return {
    Page: (definition: Definition) => page!(prepare(definition)),
    Component: (definition: Definition) => {
      takeIsolation(path, definition.options);
      return component!(prepare(definition));
    },
    Behavior: (definition: Definition) => behavior!(prepare(definition)),
  };
}

function prepare(definition: Definition): Definition {
  const { behaviors, relations } = definition;
  return {
    ...definition,
    ...(behaviors && { behaviors: behaviors.map(known) }),
    ...(relations && { relations: Object.fromEntries(Object.entries(relations).map(([key, relation]) => [key, unwrap(relation)])) }),
  };
}

const known = (behavior: unknown): unknown => (typeof behavior === 'string' ? wechatBehavior(behavior) : behavior);

/** glass-easel wants its own behavior where the mini-program names the one that `Behavior()` gave it. */
function unwrap(relation: { target?: unknown }) {
  const target = relation.target as { _$?: unknown } | undefined;
  return target?._$ ? { ...relation, target: target._$ } : relation;
}

function takeIsolation(path: string, { addGlobalClass, styleIsolation }: Options = {}): void {
  const config = theSpace().code.getComponentStaticConfig(path) as Options | undefined;
  if (!config) return;
  if (addGlobalClass) config.addGlobalClass ??= true;
  if (styleIsolation) config.styleIsolation ??= styleIsolation;
}
