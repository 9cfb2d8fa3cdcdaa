/** From what was typed or scanned: the code itself, or an address that carries it. */
export function codeIn(text: string): string {
  const carried = /[?&](?:code|scene)=([^&#\s]+)/.exec(text)?.[1];
  return (carried ?? text).replace(/\s/g, '');
}
