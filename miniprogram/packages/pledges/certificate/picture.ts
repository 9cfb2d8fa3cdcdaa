import type { PledgeCertificate } from '../../../shared/contracts/pledges';
import type { Brush } from '../brush';
import { groupsOf } from './groups';
import { linesOf } from './lines';
import { certificateNames, legalSentence, statementOf } from './words';

/** As it is saved: the same on every phone. */
export const sheet = { width: 900, height: 1360 };
const margin = 96;
const inner = sheet.width - 2 * margin;
const colours = { paper: '#fffdf8', line: '#12616a', hair: '#c9b37a', ink: '#1d2a2d', soft: '#566266' };
const serif = '"Songti SC", "STSong", "Noto Serif CJK SC", "SimSun", serif';
const sans = 'sans-serif';

interface Style {
  size: number;
  colour: string;
  family?: string;
  bold?: boolean;
  centred?: boolean;
}

/** Draws from the top down; each part says how far down it ended. */
export function drawCertificate(brush: Brush, certificate: PledgeCertificate, code: WechatMiniprogram.Image): void {
  frame(brush);
  let y = 190;
  y = write(brush, certificateNames[certificate.kind], y, { size: 62, colour: colours.line, family: serif, bold: true, centred: true });
  y = write(brush, certificate.title, y + 16, { size: 34, colour: colours.ink, family: serif, centred: true });
  y = rule(brush, y + 18);
  y = write(brush, certificate.name, y + 34, { size: 46, colour: colours.ink, family: serif, bold: true, centred: true });
  y = write(brush, statementOf(certificate), y + 22, { size: 29, colour: colours.ink, family: serif });
  y = write(brush, `证书编号  ${certificate.number}`, y + 26, { size: 26, colour: colours.ink });
  y = write(brush, '签署记录的摘要（SHA-256）', y + 12, { size: 22, colour: colours.soft });
  for (const line of groupsOf(certificate.hash)) y = write(brush, line, y, { size: 26, colour: colours.ink, family: 'Menlo, Consolas, monospace' });
  drawCode(brush, certificate, code);
  write(brush, legalSentence, sheet.height - 190, { size: 20, colour: colours.soft });
}

/** A broad line and a hair, as on paper. */
function frame(brush: Brush): void {
  brush.fillStyle = colours.paper;
  brush.fillRect(0, 0, sheet.width, sheet.height);
  Object.assign(brush, { strokeStyle: colours.line, lineWidth: 6 });
  brush.strokeRect(36, 36, sheet.width - 72, sheet.height - 72);
  Object.assign(brush, { strokeStyle: colours.hair, lineWidth: 2 });
  brush.strokeRect(52, 52, sheet.width - 104, sheet.height - 104);
}

function rule(brush: Brush, y: number): number {
  brush.fillStyle = colours.hair;
  brush.fillRect(sheet.width / 2 - 90, y, 180, 2);
  return y;
}

function write(brush: Brush, text: string, y: number, { size, colour, family = sans, bold = false, centred = false }: Style): number {
  Object.assign(brush, { font: `${bold ? 'bold ' : ''}${size}px ${family}`, fillStyle: colour, textAlign: centred ? 'center' : 'left', textBaseline: 'top' });
  const lines = linesOf(text, inner, (line) => brush.measureText(line).width);
  const step = Math.round(size * 1.55);
  lines.forEach((line, at) => brush.fillText(line, centred ? sheet.width / 2 : margin, y + at * step));
  return y + lines.length * step;
}

const codeSide = 220;

function drawCode(brush: Brush, { code: letters, associationName, signedAt }: PledgeCertificate, code: WechatMiniprogram.Image): void {
  const top = sheet.height - 440;
  brush.drawImage(code, margin, top, codeSide, codeSide);
  const left = margin + codeSide + 32;
  Object.assign(brush, { textAlign: 'left', textBaseline: 'top' });
  const say = (text: string, y: number, size: number, colour: string) => {
    Object.assign(brush, { font: `${size}px ${sans}`, fillStyle: colour });
    brush.fillText(text, left, y);
  };
  say('微信扫码核验真伪', top + 8, 28, colours.ink);
  say(`校验码 ${letters}`, top + 54, 24, colours.ink);
  say(associationName, top + 130, 28, colours.ink);
  say(signedAt.slice(0, 10), top + 174, 24, colours.soft);
}
