import { buildFunctions } from './functions';
import { buildMiniprogramNpm } from './miniprogram-npm';

/** Everything that `npm start` and the tests run on. Says in one line what was done. */
export async function buildAll(root: string) {
  const { folder, names, built } = await buildFunctions({ root, sdk: 'bundled' });
  buildMiniprogramNpm(root);
  console.log(`Cloud functions ${built ? 'built' : 'unchanged'}: ${names.join(', ')}.`);
  return { functions: folder, names };
}
