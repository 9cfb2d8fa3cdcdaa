/** A part of docs/benchmarks.md that is measured by itself: from its heading to the next. */
export function sectionOf(text: string, title: string): string {
  const [, section = ''] = new RegExp(`(^## ${title}\\n[\\s\\S]*?)(?=\\n## |$(?![\\s\\S]))`, 'm').exec(text) ?? [];
  return section.trim();
}

export function withSection(text: string, title: string, section: string): string {
  const old = sectionOf(text, title);
  const rest = old === '' ? text : text.replace(old, () => '').replace(/\n{3,}/g, '\n\n');
  return section === '' ? text : `${rest.trimEnd()}\n\n${section}\n`;
}
