/** The SDK as our functions carry it in their bundles. */
import cloud from 'wx-server-sdk';

export { cloud };
