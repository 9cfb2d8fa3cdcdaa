import type { Beneficiary, Way } from 'shared/contracts/services';
import type { ActionName } from './tables';

/** The kinds of C 8 and J 7 by their ids on the policy sheet, and two shelves for what belongs to none of them. */
export type ShelfId =
  | 'rights' | 'coordination' | 'publicity' | 'platforms' | 'guidance' | 'profession' | 'informatics' | 'international' | 'culture'
  | 'membership' | 'organisation';

interface Named {
  id: string;
  name: string;
  about: string;
  for: readonly Beneficiary[];
  /** It stands on the first of them that the association has. */
  on: readonly ShelfId[];
  /** The articles that promise it, `C 9、J 8`; empty where no article does. */
  because: string;
}

/** One service, declared where everybody can check it: what it says it can do must be there. */
export type Declaration = Named &
  (
    | { state: 'working'; page: string; actions: readonly [ActionName, ...ActionName[]] }
    | { state: 'linked'; ways: readonly [Way, ...Way[]] }
    | { state: 'planned' }
  );
