import { Failed } from './outcome';
import { keep } from './temporary-files';

export interface Measured {
  duration: number;
  width: number;
  height: number;
  /** The first picture of it, as a file. */
  thumbTempFilePath: string;
}

/** What the browser knows of a video; one that it cannot read is refused. */
export async function measureVideo(file: Blob): Promise<Measured> {
  const video = document.createElement('video');
  const address = URL.createObjectURL(file);
  try {
    await happens(video, 'loadeddata', () => Object.assign(video, { src: address, muted: true, preload: 'auto' }));
    const { videoWidth: width, videoHeight: height } = video;
    const thumbTempFilePath = keep(await pictureOf(video), 'thumb.jpg');
    return { duration: await durationOf(video), width, height, thumbTempFilePath };
  } finally {
    URL.revokeObjectURL(address);
  }
}

function happens(video: HTMLVideoElement, event: string, begin: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    video.addEventListener(event, () => resolve(), { once: true });
    video.addEventListener('error', () => reject(new Failed('the browser cannot read this video')), { once: true });
    begin();
  });
}

/** What was recorded by a browser says how long it is only at its end. */
async function durationOf(video: HTMLVideoElement): Promise<number> {
  if (!Number.isFinite(video.duration)) await happens(video, 'durationchange', () => (video.currentTime = Number.MAX_SAFE_INTEGER));
  return video.duration;
}

async function pictureOf(video: HTMLVideoElement): Promise<Blob> {
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  canvas.getContext('2d')!.drawImage(video, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg' });
}
