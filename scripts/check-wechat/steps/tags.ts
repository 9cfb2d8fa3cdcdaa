import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInTags } from '../built-in-tags';
import type { Inspection, Step } from '../inspection';
import { miniprogramIn } from '../project';
import type { Module } from '../tools';

/** WeChat draws nothing for a tag that it does not know, and says nothing either. */
export const tags: Step = {
  name: 'every tag is built in or registered',
  run(inspection) {
    const everywhere = registered(inspection, 'app.json');
    const owners = inspection.modules.filter(({ type }) => type === 'Page' || type === 'Component');
    return Promise.resolve({ faults: owners.flatMap((owner) => strangers(owner, new Set([...everywhere, ...registered(inspection, owner.path)]))) });
  },
};

function strangers(owner: Module, known: Set<string>): string[] {
  const used = templates(owner).flatMap(({ path, useTags = [] }) => [...useTags].map((tag) => ({ path, tag })));
  return used.filter(({ tag }) => !builtInTags.has(tag) && !known.has(tag)).map(({ path, tag }) => `${path}: <${tag}> is not registered in ${owner.path}`);
}

/** The component's own WXML and what it imports or includes. */
function templates(module: Module, seen = new Set<Module>()): Module[] {
  for (const { type, module: child } of module.deps) {
    if (type !== 'Wxml' || !child || seen.has(child)) continue;
    seen.add(child);
    templates(child, seen);
  }
  return [...seen];
}

interface Registering {
  usingComponents?: Record<string, string>;
  componentGenerics?: Record<string, unknown>;
}

function registered({ compiled }: Inspection, file: string): string[] {
  const { usingComponents = {}, componentGenerics = {} } = JSON.parse(readFileSync(join(miniprogramIn(compiled), file), 'utf8')) as Registering;
  return [...Object.keys(usingComponents), ...Object.keys(componentGenerics)];
}
