import type { Retention } from '../platform/retention';

/** The association's own archive rules decide in the end; until they are laid down here, ten years is a provisional figure of the platform. */
export const retention = {
  cases: {
    records: '维权案件（申请、证据、告知书、会议记录、专家意见）',
    kept: '结束后 10 年（暂定，以协会档案规定为准）',
    because: '会员服务办法第二十三条的办理过程须能查证；档案保管期限由协会按档案管理规定确定',
    then: '由协会归档或销毁；申请人申请删除个人数据的，案件结束后不再记录其身份和邮寄地址，案卷保留',
    days: null,
  },
} satisfies Record<string, Retention>;
