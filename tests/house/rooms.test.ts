import { brokenArrows } from './arrows';
import { missingPageFiles, misplacedTabs, pathsToNowhere, unnamedPages } from './pages';
import { barrels, clocksInTheCore, collectionsNamedTwice, emptyNames, strangeFileNames, strangersToTheCloud, strangersToTheSdk } from './rooms';
import { sourcesOf, type Source } from './sources';

const house = sourcesOf('miniprogram', 'cloudfunctions', 'local', 'scripts');

test.each([
  ['every import follows the arrows', brokenArrows],
  ['every page in app.json has its four files', missingPageFiles],
  ['every tab is a page of the main package', misplacedTabs],
  ['every page is named in app.json', unnamedPages],
  ['every path leads to a page', pathsToNowhere],
  ['every capability uses the file names of the house', strangeFileNames],
  ['every collection is named in one store only', collectionsNamedTwice],
  ['only services/cloud.ts says wx.cloud', strangersToTheCloud],
  ['only the platform imports wx-server-sdk', strangersToTheSdk],
  ['there are no barrels', barrels],
  ['the core reads neither clock nor chance', clocksInTheCore],
  ['no file has an empty name', emptyNames],
])('%s', (_rule, faults) => {
  expect(faults(house)).toEqual([]);
});

const app = (text: object): Source => ({ file: 'miniprogram/app.json', text: JSON.stringify(text) });
const file = (name: string, text = ''): Source => ({ file: name, text });

/** Each rule against a house with that one fault: a rule that cannot go red holds nothing. */
test.each<[string, (sources: Source[]) => string[], Source[]]>([
  ['shared imports dayjs', brokenArrows, [file('miniprogram/shared/workdays.ts', "import dayjs from 'dayjs';")]],
  ['shared imports a service', brokenArrows, [file('miniprogram/shared/contracts/news.ts', "import { call } from '../../services/cloud';")]],
  ['a rule imports the actions', brokenArrows, [file('cloudfunctions/events/seats.ts', "import { actions } from './actions';")]],
  ['a rule imports the database', brokenArrows, [file('cloudfunctions/events/policy.ts', "import { collection } from '../platform/database';")]],
  ['events import members', brokenArrows, [file('cloudfunctions/events/actions.ts', "import { bind } from '../members/binding';")]],
  ['a declaration of services imports another capability', brokenArrows, [file('cloudfunctions/services/coverage.ts', "import { permissions } from '../members/permissions';")]],
  ['the tables read more than tables', brokenArrows, [file('cloudfunctions/services/tables.ts', "import { bind } from '../members/binding';")]],
  ['the platform imports a capability', brokenArrows, [file('cloudfunctions/platform/serve.ts', "import type { Event } from '../events/event';")]],
  ['a component imports a service', brokenArrows, [file('miniprogram/components/event-card/index.ts', "import { events } from '../../services/events';")]],
  ['a service imports a page', brokenArrows, [file('miniprogram/services/session.ts', "import '../pages/me/index';")]],
  ['a page imports the cloud', brokenArrows, [file('miniprogram/pages/me/index.ts', "import { view } from '../../../cloudfunctions/members/view';")]],
  ['the cloud imports local', brokenArrows, [file('cloudfunctions/platform/clock.ts', "const { Clock } = require('../../local/gateway/clock');")]],
  ['the cloud imports a page by its alias', brokenArrows, [file('cloudfunctions/news/actions.ts', "import x from '../../miniprogram/services/news';")]],
  ['local imports a test', brokenArrows, [file('local/start.ts', "import { root } from '../tests/support/world';")]],
  ['a page without its stylesheet', missingPageFiles, [app({ pages: ['pages/a/index'] }), ...['ts', 'wxml', 'json'].map((part) => file(`miniprogram/pages/a/index.${part}`, '{}'))]],
  ['a page of a sub-package without any file', missingPageFiles, [app({ pages: [], subPackages: [{ root: 'packages/b', pages: ['c/index'] }] })]],
  ['a tab in a sub-package', misplacedTabs, [app({ pages: [], tabBar: { list: [{ pagePath: 'packages/b/c/index' }] } })]],
  ['a page that is not named', unnamedPages, [app({ pages: [] }), file('miniprogram/pages/lost/index.json', '{}')]],
  ['a capability with a file of its own naming', strangeFileNames, [file('cloudfunctions/events/manager.ts')]],
  ['a collection in two stores', collectionsNamedTwice, [file('cloudfunctions/events/store.ts', "collection<A>('events')"), file('cloudfunctions/news/store.ts', "collection('events')")]],
  ['a collection in an action', collectionsNamedTwice, [file('cloudfunctions/events/actions.ts', "const rows = collection<SignupRecord>('signups');")]],
  ['a page that says wx.cloud', strangersToTheCloud, [file('miniprogram/pages/me/index.ts', 'wx.cloud.callFunction({})')]],
  ['a store that imports the SDK', strangersToTheSdk, [file('cloudfunctions/events/store.ts', "import cloud from 'wx-server-sdk';")]],
  ['a barrel', barrels, [file('local/gateway/index.ts', "export { a } from './a';\nexport type { B } from './b';")]],
  ['a star', barrels, [file('local/gateway/all.ts', "export * from './a';\nexport const one = 1;")]],
  ['a rule that looks at the clock', clocksInTheCore, [file('cloudfunctions/events/seats.ts', 'const now = Date.now();')]],
  ['shared that looks at the clock', clocksInTheCore, [file('miniprogram/shared/instants.ts', 'const now = new Date();')]],
  ['a rule with chance in it', clocksInTheCore, [file('cloudfunctions/members/binding.ts', 'Math.random()')]],
  ['a util', emptyNames, [file('miniprogram/services/utils.ts')]],
])('the walls notice %s', (_fault, faults, sources) => {
  expect(faults(sources)).toHaveLength(faults === missingPageFiles && sources.length === 1 ? 4 : 1);
});
