import { fields, line, token } from '../platform/input';
import * as v from 'valibot';

export const bind = fields({
  certificateNumber: v.pipe(
    line('会员证书编号', 32),
    v.transform((text) => text.replace(/[\s-]/g, '')),
    v.regex(/^[0-9A-Za-z]{4,32}$/, '会员证书编号由数字和字母组成，请核对后再试'),
  ),
  name: line('姓名', 40),
  phoneCode: token('手机号授权'),
});
