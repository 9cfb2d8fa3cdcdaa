const path = require('node:path');

const seconds = (from, to) => `${((to - from) / 1000).toFixed(1)} s`;

/** One line per file, what failed in full, and one summary whose last line can be read by a machine. */
module.exports = class {
  constructor(config) {
    this.printConsole = !config.verbose; // a run of one file prints it by itself
  }

  onRunStart(results) {
    this.started = Date.now();
    console.log(`Running ${results.numTotalTestSuites} test files.`);
  }

  onTestFileResult(test, result) {
    const { start, end } = result.perfStats;
    const failed = result.numFailingTests > 0 || result.testExecError;
    const name = path.relative(test.context.config.rootDir, test.path);
    console.log(`${failed ? 'FAIL' : 'pass'}  ${name}  (${result.testResults.length} tests, ${seconds(start, end)})`);
    for (const line of (this.printConsole && result.console) || []) console.log(`      ${line.type}: ${line.message}`);
    if (result.failureMessage) console.log(result.failureMessage);
  }

  onRunComplete(_contexts, results) {
    const broken = results.testResults.filter((result) => result.numFailingTests > 0 || result.testExecError);
    if (broken.length > 0) console.log(`\nFailed files:\n${broken.map((result) => `  ${path.relative(process.cwd(), result.testFilePath)}`).join('\n')}`);
    console.log(`\n${results.numTotalTestSuites} files in ${seconds(this.started, Date.now())}. A file that cannot run counts as one failure.`);
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    console.log(`${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  }
};
