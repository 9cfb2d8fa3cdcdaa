import type { Check } from '../../check';
import { wcc } from '../../check/wcc';
import { wcsc } from '../../check/wcsc';
import type { Step } from '../inspection';

/** On the source: the minifiers of the compile hide faults from them. */
export const compilers: Step[] = [wcc, wcsc].map(asStep);

function asStep({ name, run }: Check): Step {
  return {
    name,
    async run({ source }) {
      const wrong = (await run(source)).trim();
      return { faults: wrong === '' ? [] : [wrong] };
    },
  };
}
