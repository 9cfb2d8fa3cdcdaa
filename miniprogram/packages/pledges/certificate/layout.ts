import type { PledgeCertificate } from '../../../shared/contracts/pledges';
import { groupsOf } from './groups';
import { linesOf } from './lines';
import { certificateNames, legalSentence, statementOf } from './words';

/** One line on the paper. */
export interface Line {
  text: string;
  x: number;
  y: number;
  font: string;
  colour: string;
  align: 'left' | 'center';
}

export interface Layout {
  height: number;
  lines: Line[];
  ruleAt: number;
  codeAt: number;
}

interface Style {
  size: number;
  colour?: string;
  family?: string;
  centred?: boolean;
  /** Space before it. */
  gap?: number;
}

type Measure = (text: string, font: string) => number;

/** As it is saved: as wide on every phone, and as high as its words ask for. */
export const sheet = { width: 900, margin: 96, code: 220 };
export const colours = { paper: '#fffdf8', line: '#12616a', hair: '#c9b37a', ink: '#1d2a2d', soft: '#566266' };
const leastHeight = 1360;
const serif = '"Songti SC", STSong, "Noto Serif CJK SC", SimSun, serif';
const sans = 'sans-serif';
const mono = 'Menlo, Consolas, monospace';
/** Two characters, as a paragraph begins. */
const indent = '\u3000\u3000';

export function layoutOf(certificate: PledgeCertificate, measure: Measure): Layout {
  const top = column(measure, 180);
  top.put(certificateNames[certificate.kind], { size: 62, colour: colours.line, family: `bold ${serif}`, centred: true });
  top.put(certificate.title, { size: 34, family: serif, centred: true, gap: 16 });
  const ruleAt = top.y() + 20;
  top.put(certificate.name, { size: 46, family: `bold ${serif}`, centred: true, gap: 56 });
  top.put(indent + statementOf(certificate), { size: 29, family: serif, gap: 22 });
  top.put(`证书编号 ${certificate.number}`, { size: 26, gap: 30 });
  top.put('签署记录的摘要（SHA-256）', { size: 22, colour: colours.soft, gap: 16 });
  for (const group of groupsOf(certificate.hash)) top.put(group, { size: 26, family: mono });
  const codeAt = Math.max(top.y() + 40, leastHeight - 450);
  const foot = column(measure, codeAt + sheet.code + 30);
  foot.put(legalSentence, { size: 20, colour: colours.soft });
  return { height: foot.y() + 90, lines: [...top.lines, ...besideCode(certificate, measure, codeAt), ...foot.lines], ruleAt, codeAt };
}

function besideCode({ code, associationName, signedAt }: PledgeCertificate, measure: Measure, at: number): Line[] {
  const beside = column(measure, at + 4, sheet.margin + sheet.code + 32);
  beside.put('微信扫码核验真伪', { size: 28 });
  beside.put(`校验码 ${code}`, { size: 23 });
  beside.put(associationName, { size: 28, gap: 26 });
  beside.put(signedAt.slice(0, 10), { size: 24, colour: colours.soft });
  return beside.lines;
}

/** Text below text; each part says how far down it ended. */
function column(measure: Measure, from: number, left = sheet.margin) {
  const lines: Line[] = [];
  let y = from;
  const put = (text: string, { size, colour = colours.ink, family = sans, centred = false, gap = 0 }: Style) => {
    const [, bold = '', face = family] = /^(bold )?(.*)$/.exec(family) ?? [];
    const font = `${bold}${size}px ${face}`;
    y += gap;
    for (const line of linesOf(text, sheet.width - sheet.margin - left, (part) => measure(part, font))) {
      lines.push({ text: line, x: centred ? sheet.width / 2 : left, y, font, colour, align: centred ? 'center' : 'left' });
      y += Math.round(size * 1.55);
    }
  };
  return { lines, put, y: () => y };
}
