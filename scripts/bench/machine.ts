import { cpus, loadavg } from 'node:os';
import { rounded } from './numbers';

/** When and on what something was measured: above the number of cores, a load makes times say more about what else the machine did. */
export function machine(): string {
  const [lastMinutes] = loadavg();
  return `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), load ${rounded(lastMinutes!)}`;
}
