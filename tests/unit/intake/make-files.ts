import { strToU8, zipSync } from 'fflate';

/** Files made in code, so that a test shows what it reads. */

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

/** Text in a one-byte encoding of the WHATWG other than windows-1252, which Node decodes wrongly. */
export function encodeAs(encoding: string, text: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (letter) => bytes.get(letter) ?? 63);
}

/** Japanese in Shift_JIS, by looking its two-byte table up backwards. */
export function encodeShiftJis(text: string): Uint8Array {
  const decoder = new TextDecoder('shift_jis');
  const pairs = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0x9f; lead += 1) for (let trail = 0x40; trail <= 0xfc; trail += 1) pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from([...text].flatMap((letter) => (letter.charCodeAt(0) < 128 ? [letter.charCodeAt(0)] : (pairs.get(letter) ?? [63]))));
}

type DocxParagraph = string | { text: string; style?: string };
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export function docxFiles(paragraphs: readonly DocxParagraph[], body = ''): Record<string, Uint8Array> {
  const xml = paragraphs.map((paragraph) => {
    const { text, style = undefined } = typeof paragraph === 'string' ? { text: paragraph } : paragraph;
    return `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;
  });
  const styles = ['Title', 'Caption'].map((name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`).join('');
  const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return {
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>'),
    '_rels/.rels': strToU8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    'word/_rels/document.xml.rels': strToU8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>'),
    'word/styles.xml': strToU8(`<?xml version="1.0"?><w:styles ${ns}>${styles}</w:styles>`),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${ns}><w:body>${xml.join('')}${body}</w:body></w:document>`),
  };
}

export function makeDocx(paragraphs: readonly DocxParagraph[], extra: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync({ ...docxFiles(paragraphs), ...extra });
}

export type PdfLine = { text: string; x?: number; y: number; size?: number };

/** A PDF of Helvetica lines, one array of lines to a page, y from the bottom. */
export function makePdf(pages: readonly (readonly PdfLine[])[], { title = '', trailer = '' } = {}): Uint8Array {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, index) => {
      const text = lines.map(({ text, x = 72, y, size = 11 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
        `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
      ];
    }),
  ];
  const info = objects.length + 1;
  if (title) objects.push(`<< /Title (${title}) >>`);
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${title ? `/Info ${info} 0 R` : ''} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** A page of running text: `paragraphs` broken into lines of about `width` characters from the top. */
export function pdfPage(paragraphs: readonly string[], { top = 700, width = 85, size = 11, x = 72 } = {}): PdfLine[] {
  const lines: PdfLine[] = [];
  let y = top;
  for (const paragraph of paragraphs) {
    for (const text of paragraph.match(new RegExp(`.{1,${width}}(?:\\s+|$)`, 'g')) ?? []) {
      lines.push({ text: text.trim(), x, y, size });
      y -= size * 1.2;
    }
    y -= size * 0.8;
  }
  return lines;
}
