import { knock } from '../../wx/doors';
import { addressOf } from '../../wx/phone-files';
import { phone } from './phone';
import type { Component } from './relatives';

interface Answer {
  fileList: { tempFileURL: string; status: number }[];
}

/** Where the browser finds what WeChat would show for a source. */
export async function pictureAddress(component: Component, source: string): Promise<string> {
  if (source.startsWith('cloud://')) return temporaryAddress(source);
  if (source.startsWith('wxfile://')) return addressOf(source);
  if (/^(https?|data|blob):/.test(source)) return source;
  return `/package/${inPackage(source, component.ownerShadowRoot?.getHostNode().is ?? '')}`;
}

async function temporaryAddress(file: string): Promise<string> {
  const { fileList } = await knock<Answer>(phone, 'temp-urls', { fileList: [file] });
  const address = fileList[0]?.tempFileURL;
  if (!address) throw new Error(`no such file: ${file}`);
  return address;
}

/** `/x.png` counts from the root of the mini-program, `x.png` from the file that says it. */
function inPackage(source: string, owner: string): string {
  return new URL(source, `http://package/${owner}`).pathname.slice(1);
}
