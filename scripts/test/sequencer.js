const Sequencer = require('@jest/test-sequencer').default;

const order = ['rules', 'components', 'local', 'journeys'];
const rank = (test) => order.indexOf(test.context.config.displayName.name);

/** A fresh clone has no record of how long each took: begun last, these would keep one worker waiting for the other. */
const longest = ['journeys/every-page', 'local/permission-matrix', 'local/storm', 'local/host/methods', 'local/commands/start', 'local/host/pages', 'local/host/controls'];
const isLong = (test) => longest.some((name) => test.path.endsWith(`${name}.test.ts`));

/** Rules first, journeys last; within a project the longest first, as jest would do it. */
module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one) - rank(other) || Number(isLong(other)) - Number(isLong(one)));
  }
};
