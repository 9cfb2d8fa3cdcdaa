import { ending } from './ending';
import { handling } from './handling';
import { hearing } from './hearing';
import { linking } from './linking';
import { noticing } from './noticing';
import type { Step } from './step';

/** Every step that somebody may take in a case that is there. */
export const steps: Record<string, Step> = { ...handling, ...noticing, ...hearing, ...ending, ...linking };
