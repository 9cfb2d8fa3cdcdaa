/** 诚信承诺: reading, signing, certificates, and the check that is open to everybody. */
import type { PledgeActions } from '../shared/contracts/pledges';
import { newKey } from '../phone/new-key';
import { capability, upload } from './cloud';

const ask = capability<PledgeActions>('pledges');
const paged = (cursor: string | undefined) => ({ ...(cursor && { cursor }) });

export const pledgesToSign = (cursor?: string) => ask('campaigns', paged(cursor));
export const readPledge = (campaignId: string) => ask('detail', { campaignId });
export const beginPledge = (campaignId: string, version: number) => ask('begin', { campaignId, version });
export const signPledge = (signature: PledgeActions['sign']['input']) => ask('sign', signature);
export const pledgeCertificate = (certificateId: string) => ask('certificate', { certificateId });
export const drawPledgeCode = (certificateId: string) => ask('drawCode', { certificateId });
export const myCertificates = (cursor?: string) => ask('mine', paged(cursor));
export const firmCertificates = (cursor?: string) => ask('firmCertificates', paged(cursor));
export const verifyPledge = (code: string) => ask('verify', { code });
export const pledgesOfPeople = (memberIds: string[]) => ask('firmPeople', { memberIds });
export const pledgesTodo = () => ask('todo', {});
export const ownPledges = () => ask('own', {});

/** The picture of a handwriting goes where the cloud takes it from. */
export async function uploadHandwriting(path: string): Promise<string> {
  const { folder } = await ask('folder', {});
  return upload(`${folder}/${newKey()}.png`, path);
}
