import type { Holiday } from '../../holidays';

/** As the notice writes it. */
Component({
  options: { addGlobalClass: true },
  properties: { holidays: { type: Array, value: [] as Holiday[] } },
});
