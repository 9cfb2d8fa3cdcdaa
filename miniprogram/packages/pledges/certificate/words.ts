import type { PledgeCertificate, PledgeKind } from '../../../shared/contracts/pledges';

export const certificateNames: Record<PledgeKind, string> = { pledge: '诚信承诺证书', oath: '诚信宣誓证书', convention: '自律公约证书' };

/** Electronic Signature Law: 4–8 on data messages, 13 on the reliable signature, 16 on certification by others. */
export const legalSentence =
  '本证书是依照《中华人民共和国电子签名法》第四条至第八条形成和保存的电子记录（数据电文），未经电子认证服务机构（CA）认证，不是该法第十三条所称“可靠的电子签名”。';

/** What the certificate certifies, in one sentence. */
export function statementOf(certificate: PledgeCertificate): string {
  const { associationName, title, version, period, text } = certificate;
  const year = period ? `（${period} 年度）` : '';
  return `${whoOf(certificate)}于${momentOf(certificate.signedAt)}（北京时间）通读全文，逐条确认 ${text.clauses.length} 条内容，签署${associationName}《${title}》第 ${version} 版${year}。`;
}

function whoOf({ name, actedBy, firmName }: PledgeCertificate): string {
  if (actedBy) return `${name}由管理员${actedBy}代表，`;
  return firmName ? `${firmName}的${name}` : name;
}

/** To the second: `2026年11月22日 10:05:03`. */
export function momentOf(instant: string): string {
  const [year, month, day] = instant.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日 ${instant.slice(11, 19)}`;
}
