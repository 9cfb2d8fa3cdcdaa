import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Person } from './people';

/** A subscription message that WeChat has taken for delivery. */
export interface Push {
  openid: string;
  templateId: string;
  page: string | null;
  data: Record<string, { value: string }>;
  at: string;
}

/** What WeChat itself remembers, apart from the product's database. */
export interface WeChat {
  people: Person[];
  /** Accepted one-time subscriptions, by `openid templateId`. */
  grants: Record<string, number>;
  pushes: Push[];
}

const nothing = (): WeChat => ({ people: [], grants: {}, pushes: [] });

/** One small file, rewritten whole by rename: whatever was answered is there after a crash. */
export function openWeChat(file: string) {
  const state = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as WeChat) : nothing();
  const save = () => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.draft`, JSON.stringify(state));
    renameSync(`${file}.draft`, file);
  };
  const reset = () => {
    state.people.length = 0;
    state.pushes.length = 0;
    state.grants = {};
    save();
  };
  return { state, save, reset };
}
