/** For a machine that is busy with other things too. */
export const patience = 45_000;
const pause = 50;

/** Asks until the answer is yes; what was awaited stands in the error. */
export async function expectCondition(what: string, holds: () => Promise<boolean>): Promise<void> {
  const until = performance.now() + patience;
  while (!(await holds())) {
    if (performance.now() > until) throw new Error(`Waited ${patience / 1000} s in vain: ${what}`);
    await new Promise((resume) => setTimeout(resume, pause));
  }
}
