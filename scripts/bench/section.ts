/** A part of docs/benchmarks.md that is measured by itself: from its heading to the next. */
function sectionOf(text: string, title: string): string {
  const [, section = ''] = new RegExp(`(^## ${title}\\n[\\s\\S]*?)(?=\\n## |$(?![\\s\\S]))`, 'm').exec(text) ?? [];
  return section.trim();
}

/** In its old place, or at the end. */
export function withSection(text: string, title: string, section: string): string {
  const old = sectionOf(text, title);
  return old === '' ? `${text.trimEnd()}\n\n${section}\n` : text.replace(old, () => section);
}
