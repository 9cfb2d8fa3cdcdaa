import { newKey } from '../../../phone/new-key';
import type { Instant } from '../../../shared/contracts/answers';
import type { FilingChoice } from '../../../shared/contracts/cases';
import { discard, keep, kept } from '../drafts';
import { firstOf, newForm, resumed, type CaseForm, type FormFaults } from './form';

/** The form, kept on this phone at each change and found again when the page opens. */
export const drafting = Behavior({
  data: { form: newForm(), faults: {} as FormFaults, folder: '', keptAt: null as Instant | null },
  methods: {
    /** Drafts are apart by person: nobody else has this folder. */
    resume(folder: string, choices: FilingChoice[]) {
      const found = kept<CaseForm>(folder);
      this.setData({ folder, form: found ? resumed(found.form, choices) : newForm(firstOf(choices)), keptAt: found?.at ?? null });
    },
    change(changes: Partial<CaseForm>) {
      const fields = Object.keys(changes) as (keyof CaseForm)[];
      const paths = fields.flatMap((field) => [[`form.${field}`, changes[field]], [`faults.${field}`, '']]);
      this.setData(Object.fromEntries(paths) as Record<string, unknown>);
      keep(this.data.folder, this.data.form);
    },
    startAfresh(choices: FilingChoice[]) {
      this.setData({ form: newForm(firstOf(choices)), faults: {}, keptAt: null });
      discard(this.data.folder);
    },
    /** Another case from now on, with the same words. */
    rekey() {
      this.change({ key: newKey(), step: 0 });
    },
    forget() {
      discard(this.data.folder);
    },
  },
});
