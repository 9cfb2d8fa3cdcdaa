/** From what was typed or scanned: the code itself, or an address that carries it. Spaces and strokes are only for reading. */
export function codeIn(text: string): string {
  const plain = decoded(text);
  const carried = /[?&](?:code|scene)=([^&#\s]+)/.exec(plain)?.[1];
  return (carried ?? plain).replace(/[\s-]/g, '');
}

/** As WeChat hands on a scene; what is no escape stays as it was typed. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
