import type { Handled } from '../../../../phone/handled';
import { drawAll, drawCurves, drawNewest, drawTyped, placeOf, type Pad } from './pad';
import { endOf, extended, isWritten, type Stroke } from './strokes';

interface Touched {
  changedTouches: { identifier: number; clientX: number; clientY: number }[];
}

/** What is on each pad, beside its component: too much and too often for setData. */
interface Sheet {
  pad: Pad;
  strokes: Stroke[];
  finger: number | null;
}
const sheets = new WeakMap<object, Sheet>();

/** A sheet to sign on by hand; who cannot, types the name. Tells `done` with the picture's path, and `close`. */
Component({
  options: { addGlobalClass: true },
  properties: { shown: Boolean, /** Whose name it is to be. */ name: String },
  data: { strokes: 0, written: false, typing: false, typed: '', fault: '' },
  pageLifetimes: {
    resize() {
      if (this.data.shown) this.onShown();
    },
  },
  methods: {
    /** What was written before stays. */
    onShown() {
      this.measure((pad) => {
        sheets.set(this, { pad, strokes: sheets.get(this)?.strokes ?? [], finger: null });
        this.draw();
      });
    },
    measure(then: (pad: Pad) => void) {
      this.createSelectorQuery()
        .select('#pad')
        .fields({ node: true, rect: true, size: true })
        .exec(([found]: ({ node: WechatMiniprogram.Canvas } & Omit<Pad, 'canvas'>)[]) => {
          if (!found) return;
          const { node: canvas, left, top, width } = found;
          then({ canvas, left, top, width });
        });
    },
    /** The sheet may still have been rising, or the keyboard has moved it: what was just begun goes where the finger is. */
    settle(sheet: Sheet, pad: Pad) {
      const { left, top, width } = sheet.pad;
      const [x, y] = [(left - pad.left) / width, (top - pad.top) / width];
      sheet.pad = pad;
      if (x === 0 && y === 0) return;
      const stroke = sheet.strokes.pop() ?? [];
      sheet.strokes.push(stroke.map((point) => ({ x: point.x + x, y: point.y + y })));
      drawAll(pad, sheet.strokes);
    },
    draw() {
      const sheet = sheets.get(this);
      if (!sheet) return;
      if (this.data.typing) drawTyped(sheet.pad, this.data.typed.trim());
      else drawAll(sheet.pad, sheet.strokes);
      this.setData({ strokes: sheet.strokes.length, written: isWritten(sheet.strokes) });
    },
    /** One finger writes; the ball of the hand that touches the pad meanwhile does not. */
    onDown({ changedTouches }: Touched) {
      const [sheet, touch] = [sheets.get(this), changedTouches[0]];
      if (!sheet || !touch || sheet.finger !== null || this.data.typing) return;
      sheet.finger = touch.identifier;
      sheet.strokes.push([placeOf(sheet.pad, touch)]);
      this.measure((pad) => this.settle(sheet, pad));
    },
    onMove({ changedTouches }: Touched) {
      const sheet = sheets.get(this);
      const touch = changedTouches.find(({ identifier }) => identifier === sheet?.finger);
      const stroke = sheet?.strokes[sheet.strokes.length - 1];
      if (!sheet || !touch || !stroke) return;
      const longer = extended(stroke, placeOf(sheet.pad, touch));
      if (longer === stroke) return;
      sheet.strokes[sheet.strokes.length - 1] = longer;
      drawNewest(sheet.pad, longer);
    },
    onUp({ changedTouches }: Touched) {
      const sheet = sheets.get(this);
      if (!sheet || !changedTouches.some(({ identifier }) => identifier === sheet.finger)) return;
      sheet.finger = null;
      drawCurves(sheet.pad, endOf(sheet.strokes[sheet.strokes.length - 1] ?? []));
      this.setData({ strokes: sheet.strokes.length, written: isWritten(sheet.strokes), fault: '' });
    },
    onUndo() {
      sheets.get(this)?.strokes.pop();
      this.draw();
    },
    onAgain() {
      sheets.get(this)?.strokes.splice(0);
      this.draw();
    },
    onTypeInstead() {
      this.setData({ typing: !this.data.typing, fault: '' }, () => this.draw());
    },
    onTyped({ detail }: Handled<string>) {
      this.setData({ typed: detail, fault: '' }, () => this.draw());
    },
    onClose() {
      this.triggerEvent('close');
    },
    onDone() {
      const fault = this.faultOf();
      this.setData({ fault });
      const sheet = sheets.get(this);
      if (fault || !sheet) return;
      wx.canvasToTempFilePath({
        canvas: sheet.pad.canvas,
        fileType: 'png',
        destWidth: sheet.pad.canvas.width,
        destHeight: sheet.pad.canvas.height,
        success: ({ tempFilePath }) => this.triggerEvent('done', { path: tempFilePath, typed: this.data.typing }),
        fail: ({ errMsg }) => {
          console.warn(errMsg);
          this.setData({ fault: '签名没有保存下来，请再试一次' });
        },
      });
    },
    faultOf(): string {
      const { typing, typed, name, written } = this.data;
      if (typing) return typed.trim() === name ? '' : `请键入您的姓名：${name}`;
      return written ? '' : '请在框内写下您的姓名';
    },
  },
});
