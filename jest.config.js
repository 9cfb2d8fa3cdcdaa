const shared = {
  moduleNameMapper: { '^shared/(.*)$': '<rootDir>/miniprogram/shared/$1' },
  transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, sourceMaps: 'inline' }] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/miniprogram/miniprogram_npm/'],
};

const project = (displayName, folders, more = {}) => ({
  ...shared,
  displayName,
  testEnvironment: 'node',
  testMatch: folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.ts`),
  ...more,
});

/** In the order in which scripts/test/sequencer.js runs them: what fails fastest comes first. */
module.exports = {
  projects: [
    project('rules', ['!(local|journeys|components|gallery)']),
    project('components', ['components'], { testEnvironment: 'jsdom', globalSetup: './scripts/test/packages.js' }),
    project('local', ['local', 'gallery']),
    project('journeys', ['journeys']),
  ],
  maxWorkers: Math.max(2, Math.floor(require('node:os').cpus().length / 2)),
  testTimeout: 120_000,
  testSequencer: './scripts/test/sequencer.js',
  reporters: ['./scripts/test/reporter.js'],
};
