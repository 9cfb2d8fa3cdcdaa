import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Phone } from '../../support/driver';
import { openGallery, type Gallery } from './gallery';
import { call, inFrame } from './methods';

let gallery: Gallery;
let phone: Phone;
let film: string;
let picture: string;

beforeAll(async () => {
  gallery = await openGallery();
  phone = await gallery.phone('/pages/motion/index');
  film = file('film.webm', await filmed());
  picture = file('picture.png', Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
});
afterAll(() => phone?.close());
afterAll(() => gallery?.close());

function file(name: string, contents: Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'file-')), name);
  writeFileSync(path, contents);
  return path;
}

/** Some pictures in a row, recorded by the browser itself. */
async function filmed(): Promise<Buffer> {
  const bytes = await inFrame(
    phone,
    async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 48 });
      const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: 'video/webm' });
      const parts: Blob[] = [];
      recorder.ondataavailable = ({ data }) => void parts.push(data);
      const stopped = new Promise((done) => (recorder.onstop = done));
      recorder.start();
      for (let step = 0; step < 20; step += 1) {
        canvas.getContext('2d')!.fillRect(step, step, 9, 9);
        await new Promise((drawn) => requestAnimationFrame(drawn));
      }
      recorder.stop();
      await stopped;
      return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
    },
    undefined,
  );
  return Buffer.from(bytes);
}

async function choose(options: object, ...paths: string[]): Promise<Record<string, unknown>> {
  const [chooser, outcome] = [phone.page.waitForEvent('filechooser'), call(phone, 'chooseMedia', options)];
  await (await chooser).setFiles(paths);
  return outcome;
}

test('a video comes with its measures and a picture of it', async () => {
  const { type, tempFiles } = (await choose({ mediaType: ['video'] }, film)) as { type: string; tempFiles: { duration: number; thumbTempFilePath: string }[] };
  expect(type).toBe('video');
  expect(tempFiles).toEqual([expect.objectContaining({ fileType: 'video', width: 64, height: 48, tempFilePath: expect.stringMatching(/\.webm$/) as string })]);
  expect(tempFiles[0]!.duration).toBeGreaterThan(0);
  expect(await call(phone, 'getImageInfo', { src: tempFiles[0]!.thumbTempFilePath })).toMatchObject({ width: 64, height: 48, type: 'jpeg' });
});

test('pictures and videos together are a mix, pictures alone have no measures', async () => {
  expect(await choose({ mediaType: ['mix'] }, film, picture)).toMatchObject({ type: 'mix', tempFiles: [{ fileType: 'video' }, { fileType: 'image' }] });
  const { tempFiles } = (await choose({ mediaType: ['image'] }, picture)) as { tempFiles: object[] };
  expect(Object.keys(tempFiles[0]!).sort()).toEqual(['fileType', 'size', 'tempFilePath']);
});

test('what the browser cannot read as a video is refused', async () => {
  expect(await choose({ mediaType: ['video'] }, file('broken.webm', Buffer.from('no video')))).toEqual({ errMsg: 'chooseMedia:fail the browser cannot read this video' });
});
