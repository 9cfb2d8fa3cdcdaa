import { openAt } from '../../phone/documents';

/** Opened and not kept: the address is good for a few minutes, and so is what was downloaded. */
export async function showFile({ address, type }: { address: string; type: 'picture' | 'document' }): Promise<void> {
  if (type === 'picture') await wx.previewImage({ urls: [address] });
  else await openAt(address, 'pdf');
}
