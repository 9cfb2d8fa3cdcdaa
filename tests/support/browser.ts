/** The browser of the tests is the one that the bench measures in. */
export { launchBrowser } from '../../scripts/browser/launch';
