const Sequencer = require('@jest/test-sequencer').default;

const order = ['rules', 'components', 'local', 'journeys'];
const rank = (test) => order.indexOf(test.context.config.displayName.name);

/** Rules first, journeys last; within a project the longest first, as jest would do it. */
module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};
