/** The Sync methods of files must answer at once: this is the one way in which a page gets bytes without waiting. */
export function bytesAt(address: string | undefined): Uint8Array<ArrayBuffer> | undefined {
  if (!address) return undefined;
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  request.overrideMimeType('text/plain; charset=x-user-defined');
  request.send();
  if (request.status !== 200) return undefined;
  return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 0xff);
}
