const shell = require('./tests/house/shell-files.json').join('|');
const core = `^cloudfunctions/[^/]+/(?!(?:${shell})[.]ts$)[^/]+[.]ts$`;
const capabilities = '^cloudfunctions/(?!platform/)([^/]+)/';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from: typeof from === 'string' ? { path: from } : from, to: typeof to === 'string' ? { path: to } : to });

/** The arrows of docs/house.md; tests/house/rooms.test.ts holds them a second time. */
module.exports = {
  forbidden: [
    forbid('no-cycles', 'two files that need each other are one file, or lack a third', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    forbid('no-unresolved', 'an import that leads nowhere', {}, { couldNotResolve: true, pathNot: '^(?:host:|miniprogram-ci$|@vant/weapp/)' }),
    forbid('shared-imports-nothing', 'both sides enter it', '^miniprogram/shared/', { pathNot: '^miniprogram/shared/' }),
    forbid('phone-stays-on-the-phone', 'only the wire leads to the cloud', '^miniprogram/', '^(cloudfunctions|local|scripts|tests)/'),
    forbid('components-know-no-services', 'properties in, events out', '^miniprogram/(components|behaviors|wxs)/', '^miniprogram/(services|pages|packages)/'),
    forbid('services-know-no-pages', 'pages call services', '^miniprogram/services/', '^miniprogram/(pages|packages|components|behaviors)/'),
    forbid('cloud-shares-only-shared', 'contracts and plain arithmetic', '^cloudfunctions/', '^(miniprogram/(?!shared/)|local/|scripts/|tests/)'),
    forbid('capability-knows-no-other', 'they meet in the pages or in the outbox', { path: capabilities, pathNot: '^cloudfunctions/services/tables[.]ts$' }, { path: capabilities, pathNot: '^cloudfunctions/$1/' }),
    forbid('tables-are-read-alone', 'the coverage page says what the permission tables say', '^cloudfunctions/services/tables[.]ts$', { path: capabilities, pathNot: '^cloudfunctions/[^/]+/permissions[.]ts$' }),
    forbid('platform-knows-no-capability', 'it serves them all', '^cloudfunctions/platform/', capabilities),
    forbid('core-is-dry', 'rules take what they need as arguments', { path: core, pathNot: '^cloudfunctions/platform/' }, { path: `^cloudfunctions/((?!platform/)[^/]+/(?:${shell})[.]ts$|platform/(?!errors|identity|audit|sealed|permission|generation|retention|measures|policy-sheet|routing|outbox|paper|phones|keys|cursor|ids|audience|words|offices))`, dependencyTypesNot: ['type-only'] }),
    forbid('only-platform-knows-the-sdk', 'one room to change when the cloud does', { path: '^(cloudfunctions|local|scripts)/', pathNot: '^(cloudfunctions/platform/|local/gateway/functions/|scripts/build/|scripts/bench/functions/)' }, 'node_modules/wx-server-sdk'),
    forbid('nothing-imports-local', 'it runs everything and is needed by nothing', { pathNot: '^(local|scripts|tests)/' }, '^local/'),
    forbid('nothing-imports-tests', 'tests read all', { pathNot: '^tests/' }, '^tests/'),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.tools.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(miniprogram_npm|dist|fixture)/' },
    moduleSystems: ['cjs', 'es6'],
    enhancedResolveOptions: { exportsFields: ['exports'], extensions: ['.ts', '.js', '.mjs', '.json'], conditionNames: ['node', 'require', 'import', 'default', 'types'] },
  },
};
