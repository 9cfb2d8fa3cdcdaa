import './shell.css';
import { readChoice } from './address';
import { showCalls, type Call } from './calls';
import { moveClock, readClock, showClock } from './clock';
import { showDevices } from './device-panel';
import { readPeople, showPeople } from './people';
import { startPhone } from './phone';
import { readPushes, showPushes, type Push } from './pushes';
import { reload } from './reload';
import { listen, type StreamEvent } from './stream';

const calls: Call[] = [];

async function start(): Promise<void> {
  const choice = readChoice(location.search);
  const [people] = await Promise.all([readPeople(), readClock()]);
  const openid = choice.openid ?? people[0]?.openid;
  if (!openid) throw new Error('The local cloud knows no demo people');
  showPeople(people, openid);
  showDevices(choice, openid);
  showClock();
  const open = startPhone(choice, openid);
  const pushes: Push[] = [];
  listen((event) => take(event, { openid, pushes, open }));
  const earlier = await readPushes(openid);
  pushes.push(...earlier.filter(({ at }) => !pushes.some((push) => push.at === at)));
  showPushes(pushes, open);
  showCalls(calls);
}

interface Holder {
  openid: string;
  pushes: Push[];
  open: (path: string) => void;
}

function take(event: StreamEvent, { openid, pushes, open }: Holder): void {
  if (event.type === 'clock') moveClock(Number(event.offset));
  if (event.type === 'reload') reload();
  if (event.type === 'call') showCalls(remember(calls, event as unknown as Call));
  if (event.type === 'push' && event.openid === openid) showPushes(remember(pushes, event as unknown as Push), open);
}

function remember<Item>(items: Item[], item: Item): Item[] {
  items.unshift(item);
  items.length = Math.min(items.length, 50);
  return items;
}

void start();
