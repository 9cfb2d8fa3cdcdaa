const { transform } = require('../../jest.config.js').projects[0];

/** The proof that check:wechat sees what it should: minutes long, so apart from `npm test`. */
module.exports = {
  rootDir: __dirname,
  transform,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/*.test.ts'],
  testTimeout: 180_000,
  maxWorkers: 2,
  reporters: ['../test/reporter.js'],
};
