import type { OwnSection } from 'shared/contracts/own-data';
import { pledgeKindLabels } from 'shared/contracts/pledges';
import { contentIn, type PledgeContent, type PledgeRecord } from './pledge';

export function ownSection(pledges: PledgeRecord[]): OwnSection {
  const records = pledges.flatMap((pledge) => {
    const content = contentIn(pledge);
    return content ? [record(pledge, content)] : [];
  });
  return { title: '诚信承诺', records };
}

function record({ number, hash }: PledgeRecord, { kind, title, version, at, association, name, firmName, period, readingSeconds, handwriting, saidByClient }: PledgeContent): OwnSection['records'][number] {
  const texts = {
    种类: pledgeKindLabels[kind], 承诺: title, 文本: `第 ${version} 版`, 年度: period, 发起协会: association, 姓名: name, 事务所: firmName, 签署时间: at, 阅读: `${readingSeconds} 秒`,
    手写签名: handwriting && `图片，校验值 ${handwriting.sha256}`, 设备: saidByClient && `${saidByClient.platform} ${saidByClient.version}`, 证书编号: number, 记录校验值: hash,
  };
  return Object.entries(texts).flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}
