import { refuse } from '../platform/errors';
import type { Archive } from './archive';
import { readMarkup, type Element } from './markup';

const wanted = '会员名册';

/** The sheet to read: the one that is called so, else the first. */
export function sheetOf(archive: Archive): Uint8Array {
  const sheets = elements(archive, 'xl/workbook.xml', 'sheet').filter(({ attributes }) => (attributes.state ?? 'visible') === 'visible');
  const sheet = sheets.find(({ attributes }) => attributes.name?.trim() === wanted) ?? sheets[0];
  const target = elements(archive, 'xl/_rels/workbook.xml.rels', 'Relationship').find(({ attributes }) => attributes.Id === relationOf(sheet))?.attributes.Target;
  const bytes = target === undefined ? null : archive.bytes(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  return bytes ?? refuse('invalid', '工作簿中没有可读取的工作表，请使用模板填写后再上传');
}

/** Texts that cells refer to by their number. Readings (phonetic) are not part of a text. */
export function sharedTexts(archive: Archive): string[] {
  const texts: string[] = [];
  const bytes = archive.bytes('xl/sharedStrings.xml');
  let [text, inText, inReading] = ['', false, false];
  if (bytes) {
    readMarkup(bytes, {
      open: ({ name }) => {
        if (name === 'si') text = '';
        if (name === 'rPh') inReading = true;
        inText = name === 't' && !inReading;
      },
      text: (part) => {
        if (inText) text += part;
      },
      close: (name) => {
        if (name === 'si') texts.push(text);
        if (name === 'rPh') inReading = false;
        if (name === 't') inText = false;
      },
    });
  }
  return texts;
}

function elements(archive: Archive, part: string, name: string): Element[] {
  const found: Element[] = [];
  const bytes = archive.bytes(part);
  if (bytes) readMarkup(bytes, { open: (element) => void (element.name === name && found.push(element)) });
  return found;
}

/** `r:id`, under whatever prefix. */
function relationOf(sheet: Element | undefined): string | undefined {
  return Object.entries(sheet?.attributes ?? {}).find(([name]) => /^\w+:id$/.test(name))?.[1];
}
