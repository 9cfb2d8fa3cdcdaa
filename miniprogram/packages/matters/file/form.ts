import type { Proof } from '../../../services/proofs';
import type { FormField, FormValues } from '../../../shared/contracts/matters';

/** As it lies on this phone until it is sent: closed and opened again it is the same matter, by its key. */
export interface MatterDraft {
  key: string;
  texts: Record<string, string>;
  /** Of several options, which are ticked. */
  picked: Record<string, Record<string, boolean>>;
  files: Record<string, Proof[]>;
}

/** Beside the field, before anything is sent. The cloud checks everything again. */
export function faultsOf(form: FormField[], draft: MatterDraft): Record<string, string> {
  const empty = form.filter((field) => field.required && valueOf(field, draft).length === 0);
  return Object.fromEntries(empty.map(({ name, label, type }) => [name, `请${verbs[type]}${label}`]));
}

const verbs: Record<FormField['type'], string> = { line: '填写', lines: '填写', choice: '选择', choices: '选择', day: '选择', number: '填写', files: '上传' };

/** What was left empty is not sent at all. */
export function valuesOf(form: FormField[], draft: MatterDraft): FormValues {
  return Object.fromEntries(form.map((field) => [field.name, valueOf(field, draft)] as const).filter(([, value]) => value.length > 0));
}

function valueOf(field: FormField, { texts, picked, files }: MatterDraft): string | string[] {
  if (field.type === 'files') return (files[field.name] ?? []).map(({ fileId }) => fileId);
  if (field.type === 'choices') return field.options.map(({ id }) => id).filter((id) => picked[field.name]?.[id]);
  return (texts[field.name] ?? '').trim();
}

/** A picture's place on this phone does not outlive the mini-program; the file that was uploaded does. */
export function storable({ key, texts, picked, files }: MatterDraft): MatterDraft {
  const kept = Object.entries(files).map(([name, proofs]) => [name, proofs.map((proof) => ({ ...proof, picture: null }))] as const);
  return { key, texts, picked, files: Object.fromEntries(kept) };
}
