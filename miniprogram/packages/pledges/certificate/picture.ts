import type { Brush } from '../brush';
import { colours, sheet, type Layout } from './layout';

export function drawCertificate(brush: Brush, layout: Layout, code: WechatMiniprogram.Image): void {
  drawFrame(brush, layout.height);
  brush.fillStyle = colours.hair;
  brush.fillRect(sheet.width / 2 - 90, layout.ruleAt, 180, 2);
  for (const { text, x, y, font, colour, align } of layout.lines) {
    Object.assign(brush, { font, fillStyle: colour, textAlign: align, textBaseline: 'top' });
    brush.fillText(text, x, y);
  }
  brush.drawImage(code, sheet.margin, layout.codeAt, sheet.code, sheet.code);
}

/** A broad line and a hair, as on paper. */
function drawFrame(brush: Brush, height: number): void {
  brush.fillStyle = colours.paper;
  brush.fillRect(0, 0, sheet.width, height);
  Object.assign(brush, { strokeStyle: colours.line, lineWidth: 6 });
  brush.strokeRect(36, 36, sheet.width - 72, height - 72);
  Object.assign(brush, { strokeStyle: colours.hair, lineWidth: 2 });
  brush.strokeRect(52, 52, sheet.width - 104, height - 104);
}
