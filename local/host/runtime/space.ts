import { glassEasel, MiniProgramEnv, type CodeSpace } from 'glass-easel-miniprogram-adapter';
import builtIns from 'host:built-ins';
import type { AppConfig, ComponentConfig } from '../compile/config';
import { PhoneBackend } from './backend';
import { common } from './common';
import { everywhere } from './everywhere';
import { refused } from './refused';

/** What the compiled mini-program hands over: `/app.js` puts it on the window. */
export interface MiniProgram {
  config: AppConfig;
  templates: Record<string, unknown>;
  modules: Record<string, () => unknown>;
}

declare global {
  var miniProgram: MiniProgram;
}

export interface Space {
  code: CodeSpace;
  createRoot(tag: string, path: string, query: string): ReturnType<ReturnType<MiniProgramEnv['associateBackend']>['createRoot']>;
}

let space: Space;
export const theSpace = (): Space => space;

/** Registers templates, configurations and built-in components; scripts run later, when a page needs them. */
export function openSpace({ config, templates }: MiniProgram): void {
  Object.assign(glassEasel.globalOptions, { writeFieldsToNode: false, writeIdToDOM: true });
  const environment = new MiniProgramEnv();
  const backend = environment.associateBackend(new PhoneBackend());
  const code = environment.createCodeSpace('', true);
  defineBuiltIns(environment.getGlobalCodeSpace(), code);
  refuseUnknownTags(code);
  code.setOverallBehavior(everywhere(code));
  for (const [path, component] of Object.entries(config.components)) {
    code.addComponentStaticConfig(path, fromTheRoot(component) as never);
    code.addCompiledTemplate(path, template(templates, path));
    code.addStyleSheet(path, path, component.styleScope);
  }
  space = { code, createRoot: (tag, path, query) => backend.createRoot(tag, code, `/${path}${query}`) };
}

/** glass-easel takes a path without a leading slash for one beside the component. */
function fromTheRoot(component: ComponentConfig): ComponentConfig {
  const usingComponents = Object.fromEntries(Object.entries(component.usingComponents).map(([tag, path]) => [tag, `/${path}`]));
  const { componentGenerics = {} } = component;
  const generics = Object.entries(componentGenerics).map(([name, generic]) => [name, generic === true || !generic.default ? true : { default: `/${generic.default}` }]);
  return { ...component, usingComponents, componentGenerics: Object.fromEntries(generics) as ComponentConfig['componentGenerics'] };
}

function template(templates: Record<string, unknown>, path: string): never {
  return { groupList: templates, content: templates[path], fallbackListenerOnNativeNode: true } as never;
}

function defineBuiltIns(global: CodeSpace, code: CodeSpace): void {
  const components = global.getComponentSpace();
  const behaviors = new Map<object, unknown>();
  const behavior = (definition: object) => {
    if (!behaviors.has(definition)) behaviors.set(definition, components.defineBehavior(definition as never));
    return behaviors.get(definition);
  };
  for (const [tag, { definition, templates }] of Object.entries({ ...refused, ...builtIns })) {
    const mixed = [common, ...(definition.behaviors ?? [])].map(behavior) as never;
    const options = { ...definition.options, writeFieldsToNode: true };
    const component = components.defineComponent({ ...(definition as object), options, is: `built-in/${tag}`, behaviors: mixed, template: templates && template(templates, tag) });
    code.getComponentSpace().setGlobalUsingComponent(tag, component as never);
  }
}

/** A tag that is neither registered nor built in stops its page, by name, instead of showing nothing. */
function refuseUnknownTags(code: CodeSpace): void {
  const components = code.getComponentSpace() as unknown as { _$allowUnusedNativeNode: boolean };
  components._$allowUnusedNativeNode = false;
}
