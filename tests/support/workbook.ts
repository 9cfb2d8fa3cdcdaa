import { strToU8, zipSync } from 'fflate';

/** What stands in a cell: a text, a number, or a formula with what it last came to. */
export type Content = string | number | { formula: string; value: string } | { error: string } | null;

export interface SheetMade {
  rows: Content[][];
  merged?: string[];
  name?: string;
  /** Texts written into the cells instead of the shared list. */
  inline?: boolean;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as Excel would save it, so far as a reader can see. */
export function workbook({ rows, merged = [], name = '会员名册', inline = false }: SheetMade): Buffer {
  const shared = new Map<string, number>();
  const refer = (text: string) => shared.get(text) ?? (shared.set(text, shared.size), shared.size - 1);
  const body = rows.map((cells, row) => `<row r="${row + 1}">${cells.map((content, column) => cell(content, `${letter(column)}${row + 1}`, inline ? null : refer)).join('')}</row>`).join('');
  const merges = merged.length ? `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : '';
  return archive({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${body}</sheetData>${merges}</worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${[...shared.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
  });
}

export function archive(parts: Record<string, string>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level: 1 }));
}

function cell(content: Content, reference: string, refer: ((text: string) => number) | null): string {
  if (content === null) return `<c r="${reference}" s="1"/>`;
  if (typeof content === 'number') return `<c r="${reference}"><v>${content}</v></c>`;
  if (typeof content === 'object') return 'error' in content ? `<c r="${reference}" t="e"><v>${content.error}</v></c>` : `<c r="${reference}" t="str"><f>${escaped(content.formula)}</f><v>${escaped(content.value)}</v></c>`;
  return refer ? `<c r="${reference}" t="s"><v>${refer(content)}</v></c>` : `<c r="${reference}" t="inlineStr"><is><t>${escaped(content)}</t></is></c>`;
}

const letter = (column: number) => String.fromCharCode(65 + column);
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
