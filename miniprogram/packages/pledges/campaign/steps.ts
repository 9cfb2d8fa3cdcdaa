import { campaignSteps } from '../../../services/pledge-campaigns';
import type { PledgeCampaign } from '../../../shared/contracts/pledge-campaigns';

/** A step that is only confirmed. */
export type Step = 'submit' | 'publish' | 'newVersion';
/** A step that takes a reason. */
export type Reasoned = 'sendBack' | 'end';

export const questions: Record<Step, { title: string; content: string; confirmText: string; done: string }> = {
  submit: { title: '提交复核？', content: '提交后由另一位同事复核发布，在此之前不能再修改。', confirmText: '提交', done: '已提交' },
  publish: { title: '发布承诺？', content: '发布后文本固定为新的一版，不能再改，签署对象随即可以看到并签署。请确认已逐字核对。', confirmText: '发布', done: '已发布' },
  newVersion: { title: '起草新文本？', content: '现在的文本继续有效，新文本发布后才替换；已经签署的证书不受影响。', confirmText: '起草', done: '可以修改了' },
};

export const reasonWords: Record<Reasoned, { title: string; hint: string; confirm: string }> = {
  sendBack: { title: '退回修改', hint: '起草的同事会看到原因。', confirm: '退回' },
  end: { title: '结束活动', hint: '结束后不能再签署，已经签署的证书仍然有效、可以核验。', confirm: '结束' },
};

export function take(step: Step, { campaignId, revision }: PledgeCampaign): Promise<PledgeCampaign> {
  return campaignSteps[step]({ campaignId, revision });
}

export function takeWith(step: Reasoned, { campaignId, revision }: PledgeCampaign, reason: string): Promise<PledgeCampaign> {
  return campaignSteps[step]({ campaignId, revision, reason });
}
