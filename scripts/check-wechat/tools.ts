/** What is used of miniprogram-ci, which no type check of this repository has at hand. */
export interface Tools {
  Project: new (options: { appid: string; type: 'miniProgram'; projectPath: string; privateKey: string; ignores: string[] }) => Project;
  DefaultProjectAttr: object;
  getCompiledResult(options: CompileOptions): Promise<Record<string, string | Buffer>>;
  checkCodeQuality(project: Project): Promise<QualityItem[]>;
  schemaValidate(kind: 'app' | 'page' | 'sitemap' | 'projectconfig', json: unknown): { warning: string; error: SchemaError[] };
  packNpmManually(options: { packageJsonPath: string; miniprogramNpmDistDir: string }): Promise<{ warnList: PackWarning[] }>;
  setLocale(language: 'en'): void;
}

export interface Project {
  attr(): Promise<object>;
}

interface CompileOptions {
  project: Project;
  version: string;
  desc: string;
  setting: { useProjectConfig: true };
  onProgressUpdate(task: { status: string; message: string } | string): void;
}

export interface QualityItem {
  name: string;
  success: boolean;
  text: string;
  detail?: unknown;
}

export interface SchemaError {
  errorType: string;
  errorProperty: string;
  correctType?: string[];
  requireProperty?: string;
}

interface PackWarning {
  jsPath?: string;
  startLine?: number;
  msg?: string;
  tips?: string;
}

/** What is used of its code analysis. */
export interface Analysis {
  Analyzer: new (options: { root: string; type: 'miniprogram'; plugins: AnalysisPlugin[] }) => { analyse(): Promise<void>; graph: { modules: Module[] }; destroy(): void };
}

export interface AnalysisPlugin {
  name: string;
  onDepResolveFailed(dependency: Dependency, error: Error): void;
  onModuleBuildFailed(module: Module, cost: number, error: Error): void;
}

export interface Module {
  type: 'MainPackage' | 'SubPackage' | 'Page' | 'Component' | 'Js' | 'Wxml' | 'Wxss' | 'Wxs' | 'Config';
  path: string;
  parentDeps: Set<Dependency>;
  deps: Set<Dependency>;
  useTags?: Set<string>;
}

export interface Dependency {
  from: 'json' | 'file' | 'rule';
  type: Module['type'];
  request: string;
  path: string | null;
  name?: string;
  module: Module | null;
  originModule: Module | null;
}
