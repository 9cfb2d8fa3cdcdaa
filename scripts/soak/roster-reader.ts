/** Reads one roster as the function does, in a process of its own, and says how long and with how much memory. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { certificateHash } from '../../cloudfunctions/platform/phones';
import type { StagedMember } from '../../cloudfunctions/roster/entry';
import { readRoster } from '../../cloudfunctions/roster/file';
import { names, stagedMember } from '../../cloudfunctions/roster/reading';

const keys = { encryption: randomBytes(32), lookup: randomBytes(32) };
const members: StagedMember[] = [];
const same = names();
const started = performance.now();
readRoster(readFileSync(process.argv[2]!), (city) => ({ associationId: city }), (line) => members.push(stagedMember(line, certificateHash(line.certificateNumber, keys), keys, same)));
const milliseconds = Math.round(performance.now() - started);
console.log(JSON.stringify({ members: members.length, milliseconds, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));
