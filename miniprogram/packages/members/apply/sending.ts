import { applyAsEmployee, applyForBinding, applyForPhone, applyForTransfer } from '../../../services/members';
import type { ApplyForm, FormKind } from './form';

interface Sent {
  key: string;
  proofs: string[];
  /** From WeChat's button, of a new phone number. */
  phoneCode: string;
}

export function send(kind: FormKind, form: ApplyForm, { phoneCode, ...sent }: Sent): Promise<unknown> {
  const { certificateNumber, name, phone, firmName, branchName, city, explanation } = trimmed(form);
  const proven = { ...sent, explanation };
  switch (kind) {
    case 'binding':
      return applyForBinding({ ...proven, certificateNumber, name, phone, city });
    case 'employee':
      return applyAsEmployee({ ...proven, name, phone, firmName, city });
    case 'phone-change':
      return applyForPhone({ ...proven, phoneCode });
    case 'transfer':
      return applyForTransfer({ ...proven, city, ...(firmName && { firmName }), ...(branchName && { branchName }) });
  }
}

function trimmed(form: ApplyForm): ApplyForm {
  return Object.fromEntries(Object.entries(form).map(([field, text]) => [field, (text as string).trim()])) as unknown as ApplyForm;
}
