import { docxFiles, makeDocx, makePdf, pdfPage, utf16, utf8 } from './make-files';
import { zipSync } from 'fflate';
import { arabic, body, paragraphs, title } from './articles';
import { makePage } from './make-page';

export type Format = 'txt' | 'md' | 'html' | 'docx' | 'pdf';
export const formats: readonly Format[] = ['txt', 'md', 'html', 'docx', 'pdf'];

/** Mulberry32: the same inputs on every machine for a seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ascii = paragraphs.map((paragraph) => paragraph.replace(/[“”’]/g, "'").replace('£', 'GBP '));
const markdown = `---\ntitle: ${title}\ndate: 2020-01-05\n---\n# ${title}\n\n${paragraphs.join('\n\n')}\n\n> a quotation\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n\`\`\`\ncode\n\`\`\`\n[link](http://x.example "t") ![pic](x.png) **b** _i_ <div>html</div>\n`;

/** Sound files to begin from, several of a format. */
const sound: Record<Format, Uint8Array[]> = {
  txt: [utf8(`${title}\n\nBy Ana Díaz\n5 January 2020\n\n${body}`), utf16(`\uFEFF${body}`), utf8(arabic.join('\n\n'))],
  md: [utf8(markdown)],
  html: [utf8(makePage()), utf8(makePage({ lang: 'ar', title: arabic[0] ?? '', paragraphs: arabic }))],
  docx: [makeDocx([{ text: title, style: 'Title' }, ...paragraphs]), zipSync(docxFiles([title, ...paragraphs]), { level: 0 })],
  pdf: [makePdf([[{ text: title, y: 740, size: 18 }, ...pdfPage(ascii)]]), makePdf([pdfPage(ascii), pdfPage(ascii)], { title })],
};

/** What breaks parsers: marks of each format, numbers at their limits, letters that are none. */
const splinters: Record<Format, string[]> = {
  txt: ['\0', '\r', '\u2028', '\uFEFF', '\u202E', '\uD800', 'a'.repeat(5_000), '. '.repeat(500), '"'.repeat(300), 'By ', '1/1/2020', '﷽', 'ﻻ'.repeat(30), '\uFFFD', '- '.repeat(800)],
  md: ['[', '](', '![', '**', '`', '```\n', '> '.repeat(30), '\n- '.repeat(50), '<!--', '<div>', '|', '---\n', '#'.repeat(10), '&#x', '\\', '[a]: <', '*_'.repeat(200), '[['.repeat(200), '<'.repeat(200), '\t'.repeat(50), '$'.repeat(50), '~~'.repeat(100), '1. '.repeat(50), 'http://'.repeat(50)],
  html: ['<div>', '</div>', '<p', '<', '>', '"', "'", '<!--', '-->', '<script>', '</script>', '<table><tr><td>', '<svg>', '<math>', '<![CDATA[', '&#0;', '&#x110000;', '&amp', '<title>', '<br>'.repeat(100), '<b>'.repeat(150), '<template>', '<select><option>', '<frameset>', '<base href="//x">', ' lang="', ' style="display:none', '<script type="application/ld+json">{"@type":"NewsArticle"', '<meta charset="utf-7">', '<meta charset="shift_jis">', '<plaintext>', '<?xml ', '</p>'.repeat(100), '<article>', '<h1>', 'hidden'],
  docx: ['PK\x01\x02', 'PK\x03\x04', 'PK\x05\x06', '\xff\xff\xff\xff', '\0\0\0\0', '<w:p>', '</w:p>', '<w:r><w:t>', '<!DOCTYPE x [<!ENTITY a "b">]>', '&a;', '<w:tbl><w:tr><w:tc>', '<w:ins>', '<w:del>', 'xml:space', 'r:id="r9"', '<mc:AlternateContent>', '\x00\x08\x00'],
  pdf: ['endobj', 'stream\n', '\nendstream', '<<', '>>', '[', ']', '(', ')', '1 0 R', '2 0 R', '9999999999', '-1', '/Kids', '/Count 99999999', '/Length 0', '/Type', 'xref', 'trailer', '%%EOF', '/Filter /FlateDecode', '/Encrypt 1 0 R', ' Tj', ' TJ', ' Tf', ' Tm', 'BT ', ' ET', '/ObjStm', '/Prev 0', 'startxref\n0', '1e999', 'null', '/F1 0 Tf', ' Do', '/Contents [5 0 R 5 0 R 5 0 R]', '/Parent 4 0 R'],
};

/** The `index`-th mutated input of a format: the same for ever. */
export function fuzzInput(format: Format, index: number): Uint8Array {
  const random = seededRandom(index * 5 + formats.indexOf(format) + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const whole = format === 'docx' && random() < 0.5 ? mutatedDocx(random, pick) : pick(sound[format]);
  if (format === 'docx' && random() < 0.4) return whole;
  let bytes = whole;
  for (let count = 1 + Math.floor(random() * 6); count > 0; count -= 1) bytes = mutate(bytes, random, pick(splinters[format]), pick(sound[format]));
  return new Uint8Array(bytes);
}

/** Most mutations of a packed file only break its packing: these break what is inside. */
function mutatedDocx(random: () => number, pick: <T>(list: readonly T[]) => T): Uint8Array {
  const files = docxFiles([title, ...paragraphs]);
  const name = pick(Object.keys(files));
  let content = files[name] ?? new Uint8Array();
  for (let count = 1 + Math.floor(random() * 4); count > 0; count -= 1) content = mutate(content, random, pick(splinters.docx), content);
  return zipSync({ ...files, [name]: new Uint8Array(content) });
}

function mutate(bytes: Uint8Array, random: () => number, splinter: string, other: Uint8Array): Uint8Array {
  const at = Math.floor(random() * (bytes.length + 1));
  const end = Math.min(bytes.length, at + Math.floor(random() ** 3 * 400));
  const insert = Buffer.from(splinter, random() < 0.5 ? 'latin1' : 'utf8');
  switch (Math.floor(random() * 8)) {
    case 0: {
      const flipped = Buffer.from(bytes);
      for (let count = 1 + Math.floor(random() * 8); count > 0 && flipped.length > 0; count -= 1) {
        const position = Math.floor(random() * flipped.length);
        flipped[position] = (flipped[position] ?? 0) ^ (1 << Math.floor(random() * 8));
      }
      return flipped;
    }
    case 1:
      return bytes.subarray(0, at);
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at, end), bytes.subarray(end)]);
    case 4:
      return Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(end)]);
    case 5: {
      const times = 1 + Math.floor(random() ** 4 * 400);
      return Buffer.concat([bytes.subarray(0, at), ...Array.from({ length: times }, () => insert), bytes.subarray(at)]).subarray(0, 1_500_000);
    }
    case 6:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(other).subarray(Math.floor(random() * other.length))]);
    default:
      return Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at)]);
  }
}
