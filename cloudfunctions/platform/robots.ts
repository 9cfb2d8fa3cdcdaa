/** 企业微信 group robots of associations, by the association's id: an address is a secret and lies in the function's environment alone. */
export function robots(): [associationId: string, address: string][] {
  return Object.entries(JSON.parse(process.env.STAFF_ROBOTS || '{}') as Record<string, string>);
}

const patience = 5_000;

/** `{msgtype: 'text', text: {content}}`, answered with `errcode` 0 (企业微信 群机器人配置说明); once, for there is no way to ask whether it arrived. */
export async function sendToRobot(address: string, content: string): Promise<void> {
  const body = JSON.stringify({ msgtype: 'text', text: { content } });
  const reply = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal: AbortSignal.timeout(patience) });
  const { errcode } = (await reply.json()) as { errcode?: number };
  if (errcode !== 0) throw new Error(`the robot answered ${errcode ?? reply.status}`);
}
