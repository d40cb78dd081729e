import { getDocumentProxy } from 'unpdf';
import { MAX_CHARACTERS } from '@/lib/domain/article/check-article';
import { countLeftOut, type LeftOut } from '@/lib/domain/article/left-out';
import type { IntakeResult } from '@/lib/schemas/intake';
import { finishArticle } from '@/lib/intake/finish-article';
import { toLines, type PrintedLine } from '@/lib/intake/pdf/page-lines';
import { dropRunningLines } from '@/lib/intake/pdf/running-lines';
import { toParagraphs } from '@/lib/intake/pdf/to-paragraphs';
import { refuse } from '@/lib/intake/refuse';

const MAX_PAGES = 60;
/** Fewer letters than this to a page are a stamp on a picture, not its text. */
const MIN_LETTERS_A_PAGE = 25;
/** Names that programs put where a title belongs. */
const noTitle = /^(?:microsoft word\b|untitled|document\d*$|.*\.(?:docx?|pdf|indd|qxd|html?|odt|rtf|pages)$)/i;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The text of a PDF in paragraphs. */
export async function readPdf(bytes: Uint8Array): Promise<IntakeResult> {
  let pdf: Pdf;
  try {
    // pdf.js keeps the bytes it is given, so it is given its own. Nothing in a PDF is run or drawn.
    pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0, maxImageSize: 0 });
  } catch (error) {
    return refuse(error instanceof Error && error.name === 'PasswordException' ? 'password' : 'malformed');
  }
  try {
    return pdf.numPages > MAX_PAGES ? refuse('too-many-pages') : await readPages(pdf);
  } catch {
    // Whatever pdf.js throws is about the file.
    return refuse('malformed');
  } finally {
    await pdf.destroy().catch(() => undefined);
  }
}

async function readPages(pdf: Pdf): Promise<IntakeResult> {
  const pages: PrintedLine[][] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const lines = toLines(items.flatMap((item) => ('str' in item ? [item] : [])), number);
    page.cleanup();
    pages.push(lines);
    length += lines.reduce((sum, line) => sum + line.text.length, 0);
    if (length > MAX_CHARACTERS * 2) return refuse('too-long');
  }
  const letters = pages.flat().reduce((sum, line) => sum + (line.text.match(/\p{L}/gu)?.length ?? 0), 0);
  if (letters < MIN_LETTERS_A_PAGE * pages.length) return refuse('scan');

  const { lines, dropped, address } = dropRunningLines(pages);
  const { title, paragraphs } = toParagraphs(lines);
  const leftOut: LeftOut = {};
  countLeftOut(leftOut, 'page-line', dropped);
  return finishArticle({
    title: title ?? (await metadataTitle(pdf)),
    sourceUrl: address && URL.canParse(address) ? address : undefined,
    text: paragraphs.join('\n\n'),
    leftOut,
    notes: ['A PDF has no paragraphs of its own: check where they begin and end.'],
  });
}

async function metadataTitle(pdf: Pdf): Promise<string | undefined> {
  const { info } = await pdf.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  return title === '' || noTitle.test(title) ? undefined : title;
}
