import { cloud } from './cloud';
import { attempted } from './log';
import { ask } from './wechat';

interface CheckReply {
  result?: { suggest?: 'pass' | 'review' | 'risky' };
}

/** WeChat's word on what one person writes to another; scene 2 is a comment, the nearest to a letter. */
const secondVersion = { version: 2, scene: 2 };

/** WeChat's own limit on one text. */
const longest = 2500;

/** Of any length: piece by piece. */
export async function isRiskyText(text: string, openid: string): Promise<boolean> {
  for (let from = 0; from < text.length; from += longest) {
    if (await isRisky(text.slice(from, from + longest), openid)) return true;
  }
  return false;
}

/** Only what WeChat calls risky is refused: where the check itself fails, nobody's letter is lost by it. */
export async function isRisky(content: string, openid: string): Promise<boolean> {
  const reply = await attempted('text check', async () => {
    const { code, value } = await ask(async () => (await cloud.openapi.security.msgSecCheck({ ...secondVersion, openid, content })) as CheckReply);
    if (!value) throw new Error(`WeChat answered ${code}`);
    return value;
  });
  return reply?.result?.suggest === 'risky';
}
