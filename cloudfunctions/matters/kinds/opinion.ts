import type { Kind } from '../kind';

/** 诉求/意见 (C 10, C 21, J 9): no period is laid down, so none is promised. */
export const opinion: Kind = {
  id: 'opinion',
  name: '诉求与意见',
  about: '执业中遇到的部门准入门槛、职业责任认定、低价竞争等问题，以及对协会服务的意见。由您所属的协会办理并答复。',
  because: '会员服务办法第十条、第二十一条',
  mark: '诉',
  title: 'subject',
  filers: ['member'],
  forFirms: true,
  route: { to: 'own' },
  steps: ['ask', 'refer', 'rate', 'withdraw'],
  clock: null,
  publishes: true,
  form: [
    {
      name: 'category', type: 'choice', label: '类别', hint: '', required: true,
      options: [
        { id: 'entry', label: '部门准入门槛' },
        { id: 'liability', label: '职业责任认定' },
        { id: 'pricing', label: '低价竞争' },
        { id: 'other', label: '其他' },
      ],
    },
    { name: 'subject', type: 'line', label: '标题', hint: '一句话说明是什么事', required: true, longest: 40 },
    { name: 'facts', type: 'lines', label: '情况', hint: '时间、地点、涉及的部门或单位，请写清楚', required: true, longest: 2000 },
    { name: 'wish', type: 'lines', label: '希望', hint: '希望协会怎样帮助；没有可不填', required: false, longest: 1000 },
    { name: 'files', type: 'files', label: '附件', hint: '图片或 PDF。请勿上传涉密资料和未脱敏的工作底稿，可交纸质', required: false, most: 6 },
  ],
};
