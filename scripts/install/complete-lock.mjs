/**
 * Names in package-lock.json the optional packages of platforms that the registry at hand does not offer.
 * npm leaves those out, and `npm ci` then refuses the file on every machine. Run after adding a package:
 * node scripts/install/complete-lock.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { missingOptional } from './optional-packages.mjs';

const systems = { darwin: 'darwin', linux: 'linux', win32: 'win32', freebsd: 'freebsd', netbsd: 'netbsd', openbsd: 'openbsd', sunos: 'sunos', android: 'android', aix: 'aix', openharmony: 'openharmony' };
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'loong64', 'mips64el', 'riscv64', 'wasm32'];

const file = new URL('../../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingOptional(lock);
for (const { name, version, dev } of missing) lock.packages[`node_modules/${name}`] = entry(name, version, dev);
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en')));
if (missing.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(missing.length === 0 ? 'package-lock.json names every platform.' : `Added ${missing.length} packages of other platforms to package-lock.json.`);

/** Without a checksum, which only a registry that has the package could give. */
function entry(name, version, dev) {
  const words = name.replace('@', '').split(/[-/]/);
  const system = words.map((word) => systems[word]).find(Boolean);
  const processor = words.find((word) => processors.includes(word));
  return { version, ...(processor && { cpu: [processor] }), ...(dev && { dev }), optional: true, ...(system && { os: [system] }) };
}
