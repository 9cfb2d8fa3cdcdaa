import type { Analysis, Module, Tools } from './tools';

/** One project, lying in a folder of its own, as the steps see it. */
export interface Inspection {
  tools: Tools;
  analysis: Analysis;
  /** project.config.json and miniprogram/ as they are written. */
  source: string;
  /** The same two as WeChat would be sent them, once the compile step has written them. */
  compiled: string;
  /** package.json and node_modules/ for 构建 npm. */
  npm: string;
  /** Every file of the compiled mini-program and what it needs, once the analysis step has read it. */
  modules: Module[];
}

export interface Step {
  name: string;
  run(inspection: Inspection): Promise<Outcome>;
}

export interface Outcome {
  faults: string[];
  /** What is worth knowing though nothing is wrong. */
  note?: string;
}

export interface Finding extends Outcome {
  step: string;
  seconds: number;
}
