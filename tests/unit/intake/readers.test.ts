import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from '@/lib/intake/read-file';
import type { IntakeArticle } from '@/lib/schemas/intake';
import { arabic, body, japanese, paragraphs, sorani, title } from './articles';
import { docxFiles, encodeAs, encodeShiftJis, makeDocx, makePdf, pdfPage, utf16, utf8 } from './make-files';

const ascii = paragraphs.map((paragraph) => paragraph.replace(/[“”’]/g, "'").replace('£', 'GBP '));
const read = async (bytes: Uint8Array, name = 'file'): Promise<IntakeArticle> => {
  const result = await readFile(bytes, { name });
  if (!result.ok) throw new Error(`${result.reason}: ${result.message}`);
  return result.article;
};
const refusal = async (bytes: Uint8Array, name = 'file'): Promise<string> => {
  const result = await readFile(bytes, { name });
  if (result.ok) return 'read';
  expect(result.message).toMatch(/^[A-Z].+\.$/);
  return result.reason;
};

/** The marks of windows-1252 that the report uses. */
const western = (text: string): Uint8Array => Uint8Array.from(text, (letter) => ({ '“': 0x93, '”': 0x94, '’': 0x92 })[letter] ?? letter.charCodeAt(0));

describe('a text file', () => {
  it('gives title, byline, day and paragraphs', async () => {
    const article = await read(utf8([title, 'By Ana Díaz and Tom Reed, Staff writers', '5 January 2020', ...paragraphs].join('\n\n')));
    expect(article).toEqual({ title, byline: 'Ana Díaz and Tom Reed', publishedOn: '2020-01-05', language: 'en', direction: 'ltr', text: body, notes: [] });
  });

  it('takes its opening words for a title when it has none, and leaves them where they are', async () => {
    expect(await read(utf8(body))).toMatchObject({ title: 'The harbour board of Eskmouth ordered new lights for its northern channel…', text: body });
  });

  it.each<[string, Uint8Array, string]>([
    ['utf-8 with a mark', utf8(`\uFEFF${body}`), body],
    ['utf-16', utf16(`\uFEFF${body}`), body],
    ['utf-16 the other way round', new Uint8Array(Buffer.from(utf16(`\uFEFF${body}`)).swap16()), body],
    ['utf-16 without a mark', utf16(body), body],
    ['windows-1252', western(body), body],
    ['windows-1256', encodeAs('windows-1256', arabic.join('\n\n')), arabic.join('\n\n')],
    ['windows-1251', encodeAs('windows-1251', 'Совет порта распорядился установить новые огни в северном канале после того, как судно село на мель.'), 'Совет порта распорядился установить новые огни в северном канале после того, как судно село на мель.'],
    ['shift_jis', encodeShiftJis(japanese), japanese],
  ])('is decoded from %s', async (_encoding, bytes, text) => {
    expect((await read(bytes)).text).toBe(text);
  });

  it('knows Arabic and Sorani, and says that questions are made of English', async () => {
    expect(await read(utf8(arabic.join('\n\n')))).toMatchObject({ language: 'ar', direction: 'rtl', notes: [expect.stringContaining('Arabic')] });
    expect(await read(utf8(sorani.join('\n\n')))).toMatchObject({ language: 'ckb', direction: 'rtl', notes: [expect.stringContaining('Central Kurdish')] });
  });

  it('leaves out what is no part of it, and says so; keeps sentences about the same things', async () => {
    const kept = ['The regulator said that websites set cookies without asking.', 'Copyright law was changed in March.', 'She asked people to share this burden.', 'Comments are due by Friday.'];
    const stray = ['Share this', 'Read more: Other news', 'Sign up for our newsletter', 'Advertisement', 'We use cookies to improve your visit.', 'Photo: Ana Díaz', 'A ship aground on Monday (Photo by Ana Díaz)'];
    const article = await read(utf8([...paragraphs, ...kept, ...stray].join('\n\n')));
    expect(article.text).toBe([...paragraphs, ...kept].join('\n\n'));
    expect(article.notes).toEqual(['Left out: 2 picture captions, 1 line of sharing buttons, 1 cookie notice, 1 pointer to other stories, 1 newsletter invitation, 1 advertisement line.']);
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['blanks', utf8(' \n\n \t'), 'empty'],
    ['marks alone', utf8('— … —'), 'empty'],
    ['a megabyte too much', new Uint8Array(11 * 1024 * 1024), 'too-large'],
    ['more text than an article', utf8(`${body}\n\n`.repeat(400)), 'too-long'],
    ['bytes of no text', Uint8Array.from({ length: 3_000 }, (_, index) => (index * 7919) % 31), 'unknown-type'],
    ['a real picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'picture'],
    ['a photograph', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'picture'],
    ['rich text', utf8('{\\rtf1 hello}'), 'other-office'],
    ['an old Word document', new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), utf16('WordDocument')])), 'old-word'],
    ['Arabic as shapes', utf8(`${'ﻣﺮﺣﺒﺎ ﺑﻜﻢ '.repeat(20)}`), 'reversed-arabic'],
  ])('is refused: %s', async (_what, bytes, reason) => {
    expect(await refusal(bytes)).toBe(reason);
  });
});

describe('a Markdown file', () => {
  it('is read without its marks, with what its front matter says', async () => {
    const source = `---\ntitle: "${title}"\ndate: 2020-01-05\nauthor: Jo Ray\nlanguage: en\n---\n# ${title}\n\n${paragraphs.join('\n\n')}\n\n![A ship](ship.png)\n\n*Read more: [Other news](https://x.example)*\n`;
    expect(await read(utf8(source), 'a.md')).toMatchObject({ title, byline: 'Jo Ray', publishedOn: '2020-01-05', text: body });
  });

  it('is known by its content, and joins wrapped lines', async () => {
    expect((await read(utf8(`# ${title}\n\n**Nobody** was\nhurt on [Tuesday](http://x.example).`), 'a.txt')).text).toBe('Nobody was hurt on Tuesday.');
  });

  it('is refused when it nests too deep or holds too many marks to be read in time', async () => {
    expect(await refusal(utf8(`${'> '.repeat(60)}a`), 'a.md')).toBe('too-deep');
    expect(await refusal(utf8('_a_b'.repeat(30_000)), 'a.md')).toBe('too-complex');
    expect((await read(utf8(`${body}\n\n${'* '.repeat(40)}\n\nThe end.`), 'a.md')).text).toContain('The end.');
  });
});

describe('a Word document', () => {
  it('gives title, byline and paragraphs, and leaves its captions out', async () => {
    const article = await read(makeDocx([{ text: title, style: 'Title' }, 'By Ana Díaz', ...paragraphs, { text: 'The Marit Lind on Monday', style: 'Caption' }]));
    expect(article).toEqual({ title, byline: 'Ana Díaz', language: 'en', direction: 'ltr', text: body, notes: ['Left out: 1 picture caption.'] });
  });

  it('is known by its content', async () => {
    expect((await read(makeDocx(paragraphs), 'wrong.txt')).text).toBe(body);
  });

  it('never unpacks its pictures', async () => {
    expect((await read(makeDocx(paragraphs, { 'word/media/image1.png': new Uint8Array(900_000) }))).text).toBe(body);
  });

  const files = docxFiles(paragraphs);
  const encrypted = (bytes: Uint8Array): Uint8Array => {
    const copy = Buffer.from(bytes);
    for (let at = copy.indexOf('PK\x01\x02'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4)) copy[at + 8] = (copy[at + 8] ?? 0) | 1;
    return new Uint8Array(copy);
  };
  /** Says in its directory that everything in it is small. */
  const lying = (bytes: Uint8Array): Uint8Array => {
    const copy = Buffer.from(bytes);
    for (let at = copy.indexOf('PK\x01\x02'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4)) copy.writeUInt32LE(1_000, at + 24);
    return new Uint8Array(copy);
  };
  const large = strToU8(`<w:t>${'a'.repeat(20_000_000)}</w:t>`);
  it.each<[string, Uint8Array, string]>([
    ['protected by a password', new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), utf16('EncryptedPackage')])), 'password'],
    ['protected as a zip', encrypted(zipSync(files)), 'password'],
    ['a bomb', zipSync({ ...files, 'word/document.xml': large }), 'unpacks-too-large'],
    ['a bomb beside the text', zipSync({ ...files, 'word/media/a.png': new Uint8Array(60_000_000) }), 'unpacks-too-large'],
    ['a bomb that lies about its size', lying(zipSync({ ...files, 'word/document.xml': large })), 'malformed'],
    ['too many parts', zipSync({ ...files, ...Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`x/${index}`, new Uint8Array()])) }), 'unpacks-too-large'],
    ['cut short', makeDocx(paragraphs).subarray(0, 900), 'malformed'],
    ['broken inside', zipSync({ ...files, 'word/document.xml': strToU8('<w:document><w:body>') }), 'malformed'],
    ['a spreadsheet', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'other-office'],
    ['an OpenDocument text', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<x/>') }), 'other-office'],
    ['any archive', zipSync({ 'a.txt': strToU8('a') }), 'unknown-type'],
    ['without text', makeDocx([]), 'empty'],
  ])('is refused: %s', async (_what, bytes, reason) => {
    expect(await refusal(bytes)).toBe(reason);
  });
});

describe('a PDF', () => {
  it('gives its largest print as title, and its paragraphs joined from lines', async () => {
    const article = await read(makePdf([[{ text: title, y: 740, size: 18 }, ...pdfPage(ascii)]]));
    expect(article).toMatchObject({ title, language: 'en', text: ascii.join('\n\n') });
  });

  it('goes on over the end of a page, without headers, footers and page numbers', async () => {
    const [first = '', ...others] = ascii;
    const at = first.indexOf(' three days');
    const page = (lines: ReturnType<typeof pdfPage>, number: number) => [{ text: 'The Eskmouth Gazette', y: 770, size: 9 }, ...lines, { text: `Page ${number}`, y: 30, size: 9 }];
    const article = await read(makePdf([page(pdfPage([...others, first.slice(0, at)]), 1), page(pdfPage([first.slice(at + 1), ...others]), 2)]));
    expect(article.text).toBe([...others, first, ...others].join('\n\n'));
    expect(article.notes).toContain('Left out: 4 page headers, footers and numbers.');
  });

  it('reads columns one after the other, and makes divided words whole', async () => {
    const left = pdfPage(ascii.slice(0, 2), { width: 38 });
    const right = pdfPage(ascii.slice(2), { width: 38, x: 330 });
    expect((await read(makePdf([[...left, ...right]]))).text).toBe(ascii.join('\n\n'));
    const divided = await read(makePdf([[{ text: 'The harbour board ordered new lights for the north-', y: 700 }, { text: 'ern channel on Tuesday, three days after the ground-', y: 687 }, { text: 'ing of a coaster there.', y: 674 }]]));
    expect(divided.text).toBe('The harbour board ordered new lights for the northern channel on Tuesday, three days after the grounding of a coaster there.');
  });

  it('takes the title from its metadata where none is printed, unless a program put it there', async () => {
    expect((await read(makePdf([pdfPage(ascii)], { title: 'New lights' }))).title).toBe('New lights');
    expect((await read(makePdf([pdfPage(ascii)], { title: 'Microsoft Word - x.doc' }))).title).toMatch(/^The harbour board/);
  });

  it.each<[string, () => Uint8Array, string]>([
    ['a scan', () => makePdf([[{ text: 'Scan 1', y: 20 }]]), 'scan'],
    ['an empty page', () => makePdf([[]]), 'scan'],
    ['too many pages', () => makePdf(Array.from({ length: 61 }, () => pdfPage(ascii))), 'too-many-pages'],
    ['protected by a password', () => makePdf([pdfPage(ascii)], { trailer: '/Encrypt << /Filter /Standard /V 1 /R 2 /P -60 /O (01234567890123456789012345678901) /U (01234567890123456789012345678901) >> /ID [(0123456789012345) (0123456789012345)]' }), 'password'],
    ['cut short', () => makePdf([pdfPage(ascii)]).subarray(0, 60), 'malformed'],
    ['only its first line', () => utf8('%PDF-1.7\n'), 'malformed'],
  ])('is refused: %s', async (_what, make, reason) => {
    expect(await refusal(make())).toBe(reason);
  });
});
