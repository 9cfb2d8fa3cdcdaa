import { safeParse } from 'valibot';
import { filing } from '../../../cloudfunctions/cases/inputs';
import { afterwards, faultOfEvidence, faultOfFile, itemOf, paperItem } from '../../../miniprogram/packages/cases/evidence';
import { asDraft, faultsOf, isAsSent, isConfidential, newForm, resumed, type CaseForm } from '../../../miniprogram/packages/cases/file/form';
import type { FilingChoice } from '../../../miniprogram/shared/contracts/cases';

const filled = (changes: Partial<CaseForm> = {}): CaseForm => ({
  ...newForm(),
  ...{ type: 'practice', facts: ' 经过 ', claim: '请协调', opposingParty: '示例公司', way: 'electronic', truthful: true, noSecrets: true },
  ...changes,
});
const choice = (as: FilingChoice['as'], allowed: boolean): FilingChoice => ({
  ...{ as, name: '示例', association: { id: 'a', name: '甲' }, committeeName: '委员会', days: { decision: 15, meeting: 30, feedback: 60 } },
  may: allowed ? { allowed } : { allowed, reason: '不能' },
});
const chosen = { path: 'wx://1.jpg', name: 'wx://1.jpg', form: 'picture' as const, bytes: 2048 };

test('each step says what it still lacks, and a filled form lacks nothing and is taken by the cloud', () => {
  expect([0, 1, 2].map((step) => Object.keys(faultsOf(newForm(), step)))).toEqual([['type', 'facts', 'claim', 'opposingParty'], [], ['way', 'truthful', 'noSecrets']]);
  expect([0, 1, 2].map((step) => faultsOf(filled(), step))).toEqual([{}, {}, {}]);
  expect(safeParse(filing, asDraft(filled())).success).toBe(true);
  expect(safeParse(filing, asDraft(filled({ way: 'paper', address: '甲市某路一号', evidence: [{ ...paperItem(), title: '原件' }] }))).success).toBe(true);
  expect(faultsOf(filled({ way: 'paper' }), 2)).toEqual({ address: '请填写邮寄地址' });
});

test('what concerns the young and women is confidential whatever was ticked', () => {
  expect([isConfidential(filled()), isConfidential(filled({ confidential: true })), isConfidential(filled({ type: 'women' })), isConfidential(filled({ type: 'young' }))]).toEqual([false, true, true, true]);
  expect(asDraft(filled({ type: 'young' })).confidential).toBe(true);
});

test('a file that by name or size cannot be taken is refused with a sentence before it is uploaded', () => {
  expect(faultOfFile(chosen)).toBeNull();
  expect(faultOfFile({ form: 'pdf', name: '通知.PDF', bytes: 10 * 1024 * 1024 })).toBeNull();
  expect(faultOfFile({ form: 'pdf', name: '通知.docx', bytes: 1 })).toMatch(/另存为 PDF/);
  expect(faultOfFile({ ...chosen, name: 'wx://1.heic' })).toMatch(/JPG 或 PNG/);
  expect(faultOfFile({ ...chosen, bytes: 10 * 1024 * 1024 + 1 })).toMatch(/超过了 10 MB.*纸质/);
  expect(faultOfFile({ ...chosen, bytes: 0 })).toMatch(/空/);
});

test('nothing is sent while a file is on its way, has failed or has no name', () => {
  const item = itemOf(chosen, 1);
  expect(faultOfEvidence([item])).toMatch(/正在上传/);
  expect(faultOfEvidence([{ ...item, state: 'failed' }])).toMatch(/重试或移除/);
  expect(faultOfEvidence([{ ...item, state: 'ready' }, paperItem()])).toBe('请填写第 2 项材料的名称');
});

test('a draft found again keeps what was uploaded, says what was not, and files for nobody who may not', () => {
  const item = itemOf(chosen, 1);
  const ready = { ...item, state: 'ready' as const, file: 'cloud://x/1.jpg' };
  expect(afterwards([ready, item]).map(({ state, path, file }) => [state, path, file])).toEqual([['ready', null, 'cloud://x/1.jpg'], ['failed', null, null]]);
  expect(resumed(filled({ as: 'firm' }), [choice('self', true), choice('firm', false)]).as).toBe('self');
  expect(resumed(filled({ as: 'firm' }), [choice('self', true), choice('firm', true)])).toEqual(filled({ as: 'firm', key: expect.any(String) }));
});

test('what was changed after a lost answer is not taken for what was received', () => {
  const draft = asDraft(filled());
  expect(isAsSent(draft, draft)).toBe(true);
  expect(isAsSent(asDraft(filled({ facts: '另外' })), draft)).toBe(false);
  expect(isAsSent(asDraft(filled({ evidence: [{ ...paperItem(), title: '原件' }] })), draft)).toBe(false);
});
