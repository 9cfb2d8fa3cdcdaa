import type { Invocation } from '../identity';

export const environmentId = 'local-cloud';
export const appId = 'wx0000000000000000';
/** As whom WeChat itself sends its events. */
export const wechatOpenid = 'wechat-platform';

/** What every instance has from its start: enough for the SDK to find the gateway, and nobody's identity. */
export function baseEnvironment(url: string, own: Record<string, string>): Record<string, string> {
  return {
    ...own,
    TCB_ENV: environmentId,
    SCF_NAMESPACE: environmentId,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
  };
}

/** What one call adds: WeChat's word on who is calling, or that a timer is. */
export function callEnvironment({ openid, token, trigger }: Invocation): Record<string, string> {
  if (trigger === 'timer') {
    return {
      TRIGGER_SRC: 'timer',
      TCB_SOURCE: 'wx_trigger',
      WX_CONTEXT_KEYS: 'WX_APPID,WX_TRIGGER_API_TOKEN_V0',
      WX_APPID: appId,
      WX_TRIGGER_API_TOKEN_V0: token,
    };
  }
  return {
    TCB_SOURCE: trigger === 'function' ? 'wx_client,scf' : 'wx_client',
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID,WX_API_TOKEN',
    WX_OPENID: openid ?? '',
    WX_APPID: appId,
    WX_UNIONID: '',
    WX_API_TOKEN: token,
  };
}
