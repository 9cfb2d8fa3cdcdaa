/** What is used of a canvas's 2d context: WeChat's typings have none. */
export interface Brush {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineCap: 'round' | 'butt';
  lineJoin: 'round' | 'miter';
  font: string;
  textAlign: 'left' | 'center' | 'right';
  textBaseline: 'middle' | 'top' | 'alphabetic';
  fillRect(x: number, y: number, width: number, height: number): void;
  strokeRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  measureText(text: string): { width: number };
  drawImage(image: WechatMiniprogram.Image, x: number, y: number, width: number, height: number): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(bendX: number, bendY: number, x: number, y: number): void;
  stroke(): void;
}
