import { coordination } from './declarations/coordination';
import { culture } from './declarations/culture';
import { guidance } from './declarations/guidance';
import { informatics } from './declarations/informatics';
import { international } from './declarations/international';
import { membership } from './declarations/membership';
import { organisation } from './declarations/organisation';
import { platforms } from './declarations/platforms';
import { profession } from './declarations/profession';
import { publicity } from './declarations/publicity';
import { rights } from './declarations/rights';
import type { Declaration } from './service';

/** Every service that either document names, working or not: a further one is an entry in the file of its kind. */
export const declarations: readonly Declaration[] = [
  ...rights, ...coordination, ...publicity, ...platforms, ...guidance, ...profession, ...informatics, ...international, ...culture, ...membership, ...organisation,
];
