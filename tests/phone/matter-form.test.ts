import { faultsOf, valuesOf, type MatterDraft } from '../../miniprogram/packages/matters/file/form';
import type { FormField } from '../../miniprogram/shared/contracts/matters';

const asked = (name: string, required: boolean) => ({ name, label: name, hint: '', required });
const form: FormField[] = [
  { ...asked('subject', true), type: 'line', longest: 40 },
  { ...asked('skills', true), type: 'choices', options: [{ id: 'tax', label: '税务' }, { id: 'audit', label: '审计' }] },
  { ...asked('since', true), type: 'day' },
  { ...asked('years', true), type: 'number', least: 1, most: 60, unit: '年' },
  { ...asked('wish', false), type: 'lines', longest: 40 },
];
const draft = (changes: Partial<MatterDraft>): MatterDraft => ({ key: 'k', texts: {}, picked: {}, files: {}, ...changes });

test('what is required and missing is asked for in the words of its kind; what was ticked and unticked counts as nothing', () => {
  expect(faultsOf(form, draft({ texts: { subject: '  ' }, picked: { skills: { tax: false } } }))).toEqual({ subject: '请填写subject', skills: '请选择skills', since: '请选择since', years: '请填写years' });
});

test('what is sent are the options in the order of the form, and nothing that was left empty', () => {
  const full = draft({ texts: { subject: ' 入库 ', since: '2020-07-01', years: '6', wish: '' }, picked: { skills: { audit: true, tax: true } } });
  expect(faultsOf(form, full)).toEqual({});
  expect(valuesOf(form, full)).toEqual({ subject: '入库', skills: ['tax', 'audit'], since: '2020-07-01', years: '6' });
});
