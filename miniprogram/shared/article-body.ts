/** What a body may consist of: the editor shows it, the cloud refuses by it. Whatever is not named here is no body. */
import { destinationOf, officialHosts, type Hosts } from './body-links';
import type { Block, Run } from './contracts/article-body';
import { isPlain } from './plain-text';

export const bodyLimits = { characters: 60_000, blocks: 600, heading: 60, paragraph: 5_000, items: 100, runs: 200, link: 500, pictures: 30, caption: 100, anchor: 30, file: 300, side: 20_000 };

type Fields = Record<string, unknown>;
type Rule = (block: Fields, hosts: Hosts) => string | null;

const unknownContent = '含有不能识别的内容，请删除后再试';
const notAllowed = '链接不能使用：只能链接到官方网站、协会政策表列出的网站、小程序里的页面和会员服务办法的条款，网址须以 https:// 开头、域名用小写字母';

/** The fields of each kind, those that may be left out marked with a question mark. */
const shapes: Record<Block['type'], { fields: string[]; rule: Rule }> = {
  heading: { fields: ['type', 'level', 'text', 'anchor?'], rule: heading },
  paragraph: { fields: ['type', 'runs', 'anchor?'], rule: paragraph },
  quote: { fields: ['type', 'runs'], rule: ({ runs }, hosts) => runsFault(runs, hosts) },
  list: { fields: ['type', 'ordered', 'items'], rule: list },
  picture: { fields: ['type', 'file', 'caption', 'width', 'height'], rule: picture },
};

/** What is wrong with it, or null: then it is a `Block[]` and nothing else. A draft may still be empty. */
export function bodyFault(body: unknown, hosts: Hosts = officialHosts): string | null {
  if (!Array.isArray(body)) return `正文${unknownContent}`;
  if (body.length > bodyLimits.blocks) return `正文最多 ${bodyLimits.blocks} 段，请分成几篇发布`;
  for (const [index, block] of body.entries()) {
    const fault = blockFault(block, hosts);
    if (fault) return `正文第 ${index + 1} 段${fault}`;
  }
  return sizeFault(body as Block[]);
}

function sizeFault(body: Block[]): string | null {
  if (wordsOf(body).length > bodyLimits.characters) return `正文最多 ${bodyLimits.characters} 个字，请分成几篇发布`;
  return picturesOf(body).length > bodyLimits.pictures ? `一篇最多 ${bodyLimits.pictures} 张图片` : null;
}

function blockFault(block: unknown, hosts: Hosts): string | null {
  if (!isFields(block) || !has(shapes, String(block['type']))) return unknownContent;
  const { fields, rule } = shapes[block['type'] as Block['type']];
  return hasFields(block, fields) ? rule(block, hosts) : unknownContent;
}

function heading({ level, text, anchor }: Fields): string | null {
  if (level !== 2 && level !== 3) return unknownContent;
  return textFault(text, bodyLimits.heading, '标题') ?? anchorFault(anchor);
}

function paragraph({ runs, anchor }: Fields, hosts: Hosts): string | null {
  return runsFault(runs, hosts) ?? anchorFault(anchor);
}

function list({ ordered, items }: Fields, hosts: Hosts): string | null {
  if (typeof ordered !== 'boolean' || !Array.isArray(items)) return unknownContent;
  if (items.length === 0) return '是空的列表，请填写或删除';
  if (items.length > bodyLimits.items) return `的列表最多 ${bodyLimits.items} 项`;
  return firstFault(items, (runs) => runsFault(runs, hosts));
}

function picture({ file, caption, width, height }: Fields): string | null {
  if (typeof file !== 'string' || file.length > bodyLimits.file || !/^cloud:\/\/[\w.-]+\/[\w./-]+$/.test(file)) return '的图片没有上传成功，请重新添加';
  if (typeof caption !== 'string' || caption.length > bodyLimits.caption || !isPlain(caption)) return `的图片说明最多 ${bodyLimits.caption} 个字，且不能有特殊字符`;
  return isSide(width) && isSide(height) ? null : '的图片没有上传成功，请重新添加';
}

function isSide(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= bodyLimits.side;
}

function runsFault(runs: unknown, hosts: Hosts): string | null {
  if (!Array.isArray(runs) || runs.length > bodyLimits.runs) return unknownContent;
  const fault = firstFault(runs, (run) => runFault(run, hosts));
  if (fault) return fault;
  return textFault(textOf(runs as Run[]), bodyLimits.paragraph, '');
}

function runFault(run: unknown, hosts: Hosts): string | null {
  if (!isFields(run) || !hasFields(run, ['text', 'bold?', 'link?'])) return unknownContent;
  const { text, bold, link } = run;
  if (typeof text !== 'string' || text === '' || ('bold' in run && bold !== true)) return unknownContent;
  if (!('link' in run)) return null;
  return typeof link === 'string' && link.length <= bodyLimits.link && destinationOf(link, hosts) ? null : notAllowed;
}

function textFault(text: unknown, longest: number, what: string): string | null {
  if (typeof text !== 'string') return unknownContent;
  if (text.trim() === '') return `${what ? `的${what}` : ''}是空的，请填写或删除`;
  if (text.length > longest) return `${what ? `的${what}` : ''}最多 ${longest} 个字`;
  return isPlain(text) ? null : '有无法使用的字符，请删除后再试';
}

function anchorFault(anchor: unknown): string | null {
  return anchor === undefined ? null : textFault(anchor, bodyLimits.anchor, '条目名');
}

function firstFault(items: unknown[], fault: (item: unknown) => string | null): string | null {
  for (const item of items) {
    const found = fault(item);
    if (found) return found;
  }
  return null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Each that must be there is, and none that is not named. */
function hasFields(value: Fields, names: string[]): boolean {
  const needed = names.filter((name) => !name.endsWith('?'));
  const allowed = names.map((name) => name.replace('?', ''));
  return needed.every((name) => has(value, name)) && Object.keys(value).every((name) => allowed.includes(name));
}

function has(value: object, name: string): boolean {
  return Object.prototype.hasOwnProperty.call(value, name);
}

export const textOf = (runs: Run[]) => runs.map(({ text }) => text).join('');

/** All its words, a line for each block or item: what is searched, and what WeChat is asked about. */
export function wordsOf(body: Block[]): string {
  return body.map(blockWords).filter(Boolean).join('\n');
}

function blockWords(block: Block): string {
  if (block.type === 'heading') return block.text;
  if (block.type === 'list') return block.items.map(textOf).join('\n');
  return block.type === 'picture' ? block.caption : textOf(block.runs);
}

export type Picture = Extract<Block, { type: 'picture' }>;

export function picturesOf(body: Block[]): Picture[] {
  return body.filter((block): block is Picture => block.type === 'picture');
}
