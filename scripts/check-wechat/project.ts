import { join } from 'node:path';
import type { Inspection } from './inspection';
import type { Project } from './tools';

/** The project as an upload would open it: without a key, and with the attributes that WeChat's server would tell. */
export function openProject({ tools }: Inspection, folder: string): Project {
  const project = new tools.Project({ appid: 'wx0000000000000000', type: 'miniProgram', projectPath: folder, privateKey: 'none', ignores: [] });
  project.attr = () => Promise.resolve(tools.DefaultProjectAttr);
  return project;
}

export function miniprogramIn(folder: string): string {
  return join(folder, 'miniprogram');
}
