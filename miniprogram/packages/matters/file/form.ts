import type { Proof } from '../../../services/proofs';
import type { FormField, FormValues } from '../../../shared/contracts/matters';

/** As it lies on this phone until it is sent: closed and opened again it is the same matter, by its key. */
export interface MatterDraft {
  key: string;
  texts: Record<string, string>;
  files: Record<string, Proof[]>;
}

/** Beside the field, before anything is sent. The cloud checks everything again. */
export function faultsOf(form: FormField[], { texts, files }: MatterDraft): Record<string, string> {
  const empty = form.filter(({ name, type, required }) => required && (type === 'files' ? !files[name]?.length : !texts[name]?.trim()));
  return Object.fromEntries(empty.map(({ name, label, type }) => [name, `请${verbs[type]}${label}`]));
}

const verbs: Record<FormField['type'], string> = { line: '填写', lines: '填写', choice: '选择', files: '上传' };

/** What was left empty is not sent at all. */
export function valuesOf(form: FormField[], { texts, files }: MatterDraft): FormValues {
  const values: FormValues = {};
  for (const { name, type } of form) {
    const value = type === 'files' ? (files[name] ?? []).map(({ fileId }) => fileId) : (texts[name] ?? '').trim();
    if (value.length > 0) values[name] = value;
  }
  return values;
}

/** A picture's place on this phone does not outlive the mini-program; the file that was uploaded does. */
export function storable({ key, texts, files }: MatterDraft): MatterDraft {
  const kept = Object.entries(files).map(([name, proofs]) => [name, proofs.map((proof) => ({ ...proof, picture: null }))] as const);
  return { key, texts, files: Object.fromEntries(kept) };
}
