import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, Paper, Section } from './paper';

type Sheet = PDFKit.PDFDocument;

/** Lies beside the bundle (scripts/build/assets.ts): a page printed in years to come needs no font of its reader's. */
const font = () => readFileSync(join(__dirname, 'NotoSansHans-Regular.otf'));

const margins = { top: 64, bottom: 64, left: 64, right: 56 };
const labelWidth = 110;
const sizes = { title: 24, heading: 14, text: 10.5, foot: 8 };
const grey = '#555555';

/** A4, with the characters that it uses embedded. Loaded only by who prints: the library and its font are large. */
export async function printed({ title, cover, sections, foot }: Paper, at: Date): Promise<Buffer> {
  const { default: Document } = await import('pdfkit');
  const info = { Title: title, CreationDate: at };
  const sheet: Sheet = new Document({ size: 'A4', margins, bufferPages: true, lang: 'zh-CN', info, font: font() as unknown as string });
  const whole = collected(sheet);
  printCover(sheet, title, cover);
  for (const section of sections) printSection(sheet, section);
  printFeet(sheet, foot);
  sheet.end();
  return whole;
}

function collected(sheet: Sheet): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    sheet.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))).on('error', reject);
  });
}

function printCover(sheet: Sheet, title: string, cover: Paper['cover']): void {
  sheet.fontSize(sizes.title).text(title, margins.left, 150, { align: 'center' });
  sheet.moveDown(2).fontSize(12);
  for (const [label, value] of cover) printLine(sheet, label, value);
  sheet.addPage();
}

function printSection(sheet: Sheet, { heading, blocks }: Section): void {
  keepTogether(sheet, 70);
  sheet.fontSize(sizes.heading).fillColor('black').text(heading, margins.left, sheet.y, { align: 'left' });
  const under = sheet.y + 2;
  sheet.moveTo(margins.left, under).lineTo(sheet.page.width - margins.right, under).lineWidth(0.5).stroke(grey);
  sheet.y = under + 8;
  sheet.fontSize(sizes.text);
  for (const block of blocks) printBlock(sheet, block);
  sheet.moveDown(1.2);
}

function printBlock(sheet: Sheet, block: Block): void {
  if ('text' in block) sheet.fillColor('black').text(block.text, margins.left, sheet.y, { lineGap: 3 });
  else for (const [label, value] of block.lines) printLine(sheet, label, value);
  sheet.moveDown(0.6);
}

/** The value may run over several lines and pages; the label stands beside its first. */
function printLine(sheet: Sheet, label: string, value: string): void {
  keepTogether(sheet, 30);
  const top = sheet.y;
  const page = pageOf(sheet);
  sheet.fillColor(grey).text(label, margins.left, top, { width: labelWidth - 10, lineGap: 3 });
  const under = sheet.y;
  sheet.fillColor('black').text(value === '' ? '无' : value, margins.left + labelWidth, top, { lineGap: 3 });
  if (pageOf(sheet) === page) sheet.y = Math.max(sheet.y, under);
  sheet.x = margins.left;
}

function keepTogether(sheet: Sheet, height: number): void {
  if (sheet.y + height > sheet.page.height - margins.bottom) sheet.addPage();
}

function pageOf(sheet: Sheet): number {
  return sheet.bufferedPageRange().count;
}

/** Last of all: only now is it known how many pages there are. */
function printFeet(sheet: Sheet, foot: string): void {
  const { count } = sheet.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    sheet.switchToPage(page);
    sheet.page.margins.bottom = 0;
    const width = sheet.page.width - margins.left - margins.right;
    sheet.fontSize(sizes.foot).fillColor(grey).text(`${foot} · 第 ${page + 1} 页，共 ${count} 页`, margins.left, sheet.page.height - 40, { width, align: 'center', lineBreak: false });
  }
}
