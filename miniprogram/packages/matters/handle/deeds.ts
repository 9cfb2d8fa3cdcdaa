import type { ManagedMatterDetail } from '../../../shared/contracts/matters';

/** What needs words, as the page offers it: only what the cloud allows. */
export interface Deed {
  name: 'reply' | 'ask' | 'refer';
  label: string;
  placeholder: string;
  confirm: string;
  longest: number;
}

const deeds: Deed[] = [
  { name: 'reply', label: '答复', placeholder: '写给会员的答复', confirm: '发送答复', longest: 5000 },
  { name: 'ask', label: '请会员补充', placeholder: '需要会员补充什么', confirm: '发送提问', longest: 1000 },
  { name: 'refer', label: '转交', placeholder: '为什么转交，会员会看到', confirm: '转交', longest: 500 },
];

export function deedsOf({ can }: ManagedMatterDetail): Deed[] {
  return deeds.filter(({ name }) => can[name].allowed);
}
