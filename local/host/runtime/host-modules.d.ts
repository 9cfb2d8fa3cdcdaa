/** Put together by `compile/runtime.ts` from the files of the folders `components/` and `wx/`. */
declare module 'host:built-ins' {
  const builtIns: Record<string, { definition: import('./built-in').Definition; templates: Record<string, unknown> | null }>;
  export default builtIns;
}

declare module 'host:families' {
  const families: import('../wx/host').Family[];
  export default families;
}

declare module 'host:wechat' {
  /** Names of all methods that WeChat has, hosted here or not. */
  const names: string[];
  export default names;
}
