import type { Step } from '../inspection';
import { miniprogramIn } from '../project';
import type { AnalysisPlugin } from '../tools';

/** On the compiled result, because the analysis does not see TypeScript. */
export const analysis: Step = {
  name: 'code analysis: every import, template and component is there',
  async run(inspection) {
    const faults: string[] = [];
    const { Analyzer } = inspection.analysis;
    const analyzer = new Analyzer({ root: miniprogramIn(inspection.compiled), type: 'miniprogram', plugins: [listener(faults)] });
    await analyzer.analyse();
    inspection.modules.push(...analyzer.graph.modules);
    return { faults, note: `${inspection.modules.length} modules` };
  },
};

function listener(faults: string[]): AnalysisPlugin {
  return {
    name: 'faults',
    onDepResolveFailed: ({ originModule, request }, error) => void faults.push(`${originModule?.path}: ${request}: ${error.message}`),
    onModuleBuildFailed: ({ path }, _cost, error) => void faults.push(`${path}: ${error.message}`),
  };
}
