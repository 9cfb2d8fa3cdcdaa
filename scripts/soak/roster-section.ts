import { cpus, loadavg } from 'node:os';
import type { RosterFigures } from './roster';

export function rosterSection({ members, megabytes, reading, first, next, longestCall, isSameWhenKilled }: RosterFigures): string {
  const states = [...new Set([...Object.keys(first), ...Object.keys(next)])];
  const seconds = (times: Record<string, number>, state: string) => (times[state] ?? 0).toFixed(1);
  const named: Record<string, string> = { receiving: 'reading and staging, with what is compared in the same call', sending: 'sending the file' };
  const rows = states.map((state) => `| ${named[state] ?? state} | ${seconds(first, state)} | ${seconds(next, state)} |`);
  const total = (times: Record<string, number>) => Object.values(times).reduce((sum, each) => sum + each, 0).toFixed(1);
  return `## Roster import

${members.toLocaleString('en')} members in a file of ${megabytes.toFixed(1)} MB through the local cloud, by \`npm run soak -- roster ${members}\`, on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores under a load of ${loadavg()[0]!.toFixed(1)}. The first import finds an empty roster; the next year's has new, changed, moved and gone members.

| seconds | first | next year |
| --- | ---: | ---: |
${rows.join('\n')}
| all | ${total(first)} | ${total(next)} |

Reading and sealing alone: ${reading.milliseconds} ms, ${reading.megabytes} MB at the largest (the whole process; config.json declares 512 MB). The longest call took ${(longestCall / 1000).toFixed(1)} s of the declared 60. Killed twice on the way (while staging, while applying) the roster is ${isSameWhenKilled ? 'the same' : 'NOT THE SAME'}.`;
}
