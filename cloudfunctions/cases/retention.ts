import type { Retention } from '../platform/retention';

/** The shortest fixed term of the archive rules below (ten years), and one more for the longest that a case may take. */
export const retention = {
  cases: {
    records: '维权案件（申请、证据、告知书、会议记录、专家意见）',
    kept: '案卷由协会归档；申请人的身份和邮寄地址在案件结束且收到满 11 年后不再记录',
    because: '会员服务办法第二十三条的办理过程须能查证；参照国家档案局令第 8 号（文书档案永久或定期 30 年、10 年，非机关单位可以参照），暂取最短的 10 年，由协会的档案管理规定确定',
    then: '去掉申请人的姓名、微信标识、会员编号和邮寄地址，案卷保留，由协会归档或销毁；申请人申请删除个人数据的，案件结束后随即去掉',
    days: 4018,
  },
} satisfies Record<string, Retention>;
