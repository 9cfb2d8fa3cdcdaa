import { doors } from 'shared/contracts/doors';
import type { PledgeBoardActions, PledgeCampaignActions } from 'shared/contracts/pledge-campaigns';
import type { PledgeActions } from 'shared/contracts/pledges';
import type { StaffRole } from 'shared/contracts/roles';
import type { Permissions } from '../platform/permission';

const { seePledges: readers, writePledges: writers, askForPledges: askers, exportPledges: exporters } = doors;
const releasers = ['lead', 'publisher', 'approver'] as const satisfies StaffRole[];
const ofFirm = ['firm-administrator', 'firm-delegate'] as const;

export const permissions = {
  campaigns: { who: 'anyone', of: 'own', does: '查看请自己（或本所）签署的诚信承诺', because: 'C 13、J 12、J 16' },
  detail: { who: 'anyone', of: 'own', does: '阅读请自己（或本所）签署的诚信承诺' },
  begin: { who: 'anyone', of: 'own', does: '开始阅读诚信承诺（由云端计时）' },
  sign: { who: 'anyone', of: 'own', does: '签署诚信承诺（单位会员由其管理员签署，记录写明两者）', because: 'C 13、J 12、J 16' },
  folder: { who: 'anyone', of: 'own', does: '取得上传手写签名的位置' },
  certificate: { who: 'anyone', of: 'own', does: '查看自己或本所的承诺证书（身份冻结后仍可）' },
  drawCode: { who: 'anyone', of: 'own', does: '取得自己或本所承诺证书的核验小程序码' },
  mine: { who: 'anyone', of: 'own', does: '查看自己签署的诚信承诺' },
  firmCertificates: { who: ofFirm, of: 'firm', entrusted: 'pledges', does: '查看本所签署的诚信承诺' },
  firmPeople: { who: ofFirm, of: 'firm', entrusted: 'people', does: '查看本所会员是否已签署诚信承诺' },
  verify: { who: 'everyone', of: 'public', does: '凭核验码核验诚信承诺（姓名隐去）' },
  todo: { who: 'anyone', of: 'own', does: '查看待自己签署的诚信承诺数' },
  own: { who: 'anyone', of: 'own', does: '查看和导出自己签署的诚信承诺' },

  managed: { who: readers, of: 'association', does: '查看本会及下级协会的诚信承诺活动，以及上级已发布的' },
  managedCampaign: { who: readers, of: 'association', does: '查看一项诚信承诺活动及其各版文本' },
  save: { who: writers, of: 'association', does: '起草诚信承诺', because: 'C 13、J 12、J 16' },
  submit: { who: writers, of: 'association', does: '提交诚信承诺由另一人复核' },
  publish: { who: releasers, of: 'association', does: '发布诚信承诺（须由提交人以外的人；文本随即固定）' },
  sendBack: { who: releasers, of: 'association', does: '退回诚信承诺（须写明理由）' },
  newVersion: { who: writers, of: 'association', does: '起草已发布承诺的新文本（已签署的不受影响）' },
  end: { who: writers, of: 'association', does: '结束诚信承诺活动（须写明理由；已签署的不受影响）' },
  coverage: { who: readers, of: 'association', does: '查看诚信承诺的签署情况（按协会、按单位计数）', because: 'C 13、J 12、J 16' },
  unsigned: { who: askers, of: 'association', does: '查看本会及下级协会尚未签署的名单（查看本身记入日志）' },
  remind: { who: askers, of: 'association', does: '提醒尚未签署的人（每人每天至多一次）' },
  exportSigned: { who: exporters, of: 'association', does: '导出已签署名单或含证明的签署记录（须写明理由，导出本身记入日志）' },
} as const satisfies Permissions<PledgeActions & PledgeCampaignActions & PledgeBoardActions>;
