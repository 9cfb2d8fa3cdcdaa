import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ForeignFolders } from '../options';
import type { Project } from './project';

interface ProjectConfig {
  miniprogramRoot?: string;
  cloudfunctionRoot?: string;
}

/** Where the parts of a foreign mini-program lie; whoever named a wrong folder is told so in both languages. */
export function foldersOf({ app, functions }: ForeignFolders, dataDir: string): Pick<Project, 'miniprogramDir' | 'functionsDir'> {
  const folder = existing(app, '--app');
  const config = projectConfig(folder);
  const named = functions ?? (config.cloudfunctionRoot ? resolve(folder, config.cloudfunctionRoot) : null);
  return { miniprogramDir: miniprogramIn(folder, config), functionsDir: functionsIn(named, dataDir) };
}

/** As DevTools open a project: by the folder that holds project.config.json, or by the mini-program's own. */
function projectConfig(folder: string): ProjectConfig {
  const file = join(folder, 'project.config.json');
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProjectConfig;
  } catch (error) {
    throw fault(`${file} 不是有效的 JSON`, `${file} is not JSON: ${(error as Error).message}`);
  }
}

function miniprogramIn(folder: string, { miniprogramRoot = '' }: ProjectConfig): string {
  const found = [resolve(folder, miniprogramRoot), folder].find((each) => existsSync(join(each, 'app.json')));
  if (found) return found;
  throw fault(`${folder} 里没有 app.json，请指向小程序所在的文件夹`, `${folder} has no app.json: point --app at the folder of a mini-program`);
}

function functionsIn(named: string | null, dataDir: string): string {
  if (named === null) return join(dataDir, 'no-functions'); // a mini-program without any runs too
  const folder = existing(named, '--functions');
  const inside = readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory());
  if (inside.some((name) => existsSync(join(folder, name, 'index.js')))) return folder;
  throw fault(`${folder} 里没有云函数：每个云函数是一个文件夹，其中有 index.js`, `${folder} holds no cloud function: each is a folder with an index.js`);
}

function existing(folder: string, option: string): string {
  if (existsSync(folder) && statSync(folder).isDirectory()) return folder;
  throw fault(`${option} 指向的文件夹不存在：${folder}`, `${option}: there is no folder ${folder}`);
}

const fault = (chinese: string, english: string) => new Error(`${chinese}。\n${english}.`);
