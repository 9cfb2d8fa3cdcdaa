import type { Retention } from '../platform/retention';

export const retention = {
  entries: {
    records: '审计记录的内容',
    kept: '封存后 10 年',
    because: '查明经过、处理争议；年限暂定，由协会确定',
    then: '删除内容，保留不含个人信息的封存痕迹，日志仍可核对',
    days: 3650,
  },
  erasures: {
    records: '本人申请删除的审计记录内容（会员、从业人员、单位经办人；工作人员履职的记录不在内）',
    kept: '发生后至少 184 天',
    because: '网络安全法：网络日志留存不少于六个月；是否适用于业务日志，由协会的法律顾问确定',
    then: '删除内容，保留不含个人信息的封存痕迹，日志仍可核对',
    days: 184,
  },
  exports: { records: '导出的审计日志文件', kept: '导出后 10 分钟', because: '个人信息保护法第十九条：只保存处理目的所必要的最短时间', then: '删除文件', days: null },
} satisfies Record<string, Retention>;
