const js = require('@eslint/js');
const wxmlParser = require('@wxml/parser');
const wxml = require('eslint-plugin-wxml');
const typescript = require('typescript-eslint');

const shell = require('./tests/house/shell-files.json').join('|');

/** A wall for the editor: .dependency-cruiser.js and tests/house hold all of them. */
const wall = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns: patterns.map(([regex, message]) => ({ regex, message })) }] },
});

const elsewhere = ['(^|/)(local|tests|scripts)/', 'Nothing imports local, scripts or tests.'];
const sdk = ['^wx-server-sdk', 'Only cloudfunctions/platform knows the SDK.'];

module.exports = typescript.config(
  { ignores: ['node_modules/', 'dist/', 'miniprogram/miniprogram_npm/', 'tests/gallery/app/miniprogram_npm/', 'coverage/', '.local-cloud/', '.screenshots/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.recommended],
    languageOptions: { parserOptions: { project: ['tsconfig.json', 'tsconfig.cloud.json', 'tsconfig.tools.json'], tsconfigRootDir: __dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-expressions': ['error', { allowTernary: true }],
      '@typescript-eslint/no-require-imports': 'off', // a function instance loads its bundle as the cloud does
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-console': 'off',
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['**/*.js', '**/*.mjs'], languageOptions: { globals: { require: 'readonly', module: 'writable', process: 'readonly', console: 'readonly', __dirname: 'readonly', URL: 'readonly' } } },
  { files: ['tests/foreign/**/*.js'], languageOptions: { sourceType: 'commonjs', globals: { App: 'readonly', Page: 'readonly', Component: 'readonly', getApp: 'readonly', wx: 'readonly' } } }, // as others write
  { files: ['local/host/**/*.ts'], rules: { '@typescript-eslint/no-this-alias': 'off' } }, // the component framework speaks through `this`
  { files: ['tests/local/**/functions/**/*.ts'], rules: { '@typescript-eslint/no-explicit-any': 'off' } }, // functions that test the wire, not themselves
  wall(['miniprogram/shared/**/*.ts'], [['^(?!\\.)', 'shared imports nothing.'], ['^(\\.\\./)+(services|pages|packages|components|behaviors)/', 'shared imports nothing.']]),
  wall(['miniprogram/components/**/*.ts'], [['/(services|pages|packages)/', 'Components: properties in, events out.'], elsewhere]),
  wall(['miniprogram/{pages,packages,services,behaviors}/**/*.ts', 'miniprogram/*.ts'], [['(^|/)cloudfunctions/', 'Only the wire leads to the cloud.'], elsewhere]),
  wall(['cloudfunctions/platform/**/*.ts'], [['^\\.\\./(?!platform/)', 'The platform serves every capability and knows none.'], elsewhere]),
  wall(['cloudfunctions/!(platform)/**/*.ts'], [['^\\.\\./(?!platform/)', 'A capability knows no other.'], sdk, elsewhere], ['cloudfunctions/matters/kinds/**', 'cloudfunctions/services/declarations/**', 'cloudfunctions/services/tables.ts']),
  wall(['cloudfunctions/services/declarations/*.ts'], [['^\\.\\./(?!(?:service|sites)$)', 'A declaration knows only what a declaration is.'], sdk, elsewhere]),
  wall(['cloudfunctions/services/tables.ts'], [['^\\.\\./(?!\\w+/permissions$)', 'Permission tables and nothing else.'], sdk, elsewhere]),
  wall(['cloudfunctions/matters/kinds/*.ts'], [['^\\.\\./(?!kind$)', 'A declaration knows only what a declaration is.'], sdk, elsewhere]),
  {
    files: [`cloudfunctions/*/!(${shell}).ts`],
    ignores: ['cloudfunctions/platform/**'],
    rules: {
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'The clock is passed in.' }, { object: 'Math', property: 'random', message: 'The core has no randomness.' }],
    },
  },
  {
    files: ['miniprogram/**/*.ts'],
    ignores: ['miniprogram/services/cloud.ts'],
    rules: { 'no-restricted-properties': ['error', { object: 'wx', property: 'cloud', message: 'Only services/cloud.ts says wx.cloud.' }] },
  },
  {
    files: ['miniprogram/**/*.wxml'],
    plugins: { wxml },
    languageOptions: { parser: wxmlParser },
    rules: {
      ...Object.fromEntries(Object.keys(js.configs.recommended.rules).map((name) => [name, 'off'])),
      'wxml/report-wxml-syntax-error': 'error',
      'wxml/report-interpolation-error': 'error',
      'wxml/no-duplicate-attributes': 'error',
      'wxml/no-wx-for-with-wx-if': 'off',
      'wxml/wx-key': 'error',
      'wxml/no-const-and-let-in-wxs': 'error',
    },
  },
);
