import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { LeftOut } from '@/lib/domain/article/left-out';
import type { IntakeRefusal, IntakeResult } from '@/lib/schemas/intake';
import { finishArticle } from '@/lib/intake/finish-article';
import { parsePage } from '@/lib/intake/html/parse-page';
import { readBlocks } from '@/lib/intake/html/read-blocks';
import { refuse } from '@/lib/intake/refuse';
import { listZip, unpackEntry, type ZipEntry } from '@/lib/intake/zip/read-zip';

const MAX_INFLATED = 50 * 1024 * 1024;
/** XML of a book's length; text of 200,000 characters with its formatting is far below. */
const MAX_TEXT_INFLATED = 12 * 1024 * 1024;
const MAX_RATIO = 100;
/** Small entries may compress well by nature. */
const RATIO_FROM = 1024 * 1024;
/** All that text is made of. Pictures and embedded files are never unpacked. */
const needed = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|xml\.rels)|docProps\/core\.xml)$/i;

const styles = ["p[style-name='Title'] => h1:fresh", "p[style-name='caption'] => figcaption:fresh", "p[style-name='Caption'] => figcaption:fresh", 'comment-reference => '];

/** The text of a Word document, with tracked changes accepted as far as they are insertions. */
export async function readDocx(bytes: Uint8Array): Promise<IntakeResult> {
  const unpacked = unpackDocx(bytes);
  if (typeof unpacked === 'string') return refuse(unpacked);
  const html = await toHtml(unpacked);
  if (html === null) return refuse('malformed');
  const page = parsePage(html);
  if (!page.ok) return page;
  const leftOut: LeftOut = {};
  const title = page.document.querySelector('h1')?.textContent ?? undefined;
  return finishArticle({ title, text: readBlocks(page.document.body, leftOut).join('\n\n'), leftOut, notes: [] });
}

type Files = Record<string, Uint8Array>;

/** The needed parts, unpacked with every size checked before and during. */
function unpackDocx(bytes: Uint8Array): Files | IntakeRefusal {
  const listing = listZip(bytes);
  if (!listing.ok) return listing.reason === 'too-large' ? 'unpacks-too-large' : 'malformed';
  const { entries } = listing;
  if (entries.some((entry) => entry.encrypted)) return 'password';
  const kind = kindOf(entries);
  if (kind !== 'docx') return kind;
  const parts = entries.filter((entry) => needed.test(entry.name));
  if (sizeOf(entries) > MAX_INFLATED || sizeOf(parts) > MAX_TEXT_INFLATED || entries.some(isSuspicious)) return 'unpacks-too-large';
  const files: Files = {};
  for (const part of parts) {
    const content = unpackEntry(bytes, part);
    if (!content) return 'malformed';
    files[part.name] = content;
  }
  return files;
}

function kindOf(entries: readonly ZipEntry[]): 'docx' | IntakeRefusal {
  const has = (pattern: RegExp): boolean => entries.some((entry) => pattern.test(entry.name));
  if (has(/^word\/document\d*\.xml$/i)) return 'docx';
  if (has(/^(?:xl|ppt)\/|^content\.xml$|^Index\/|^META-INF\/container\.xml$|^mimetype$/i)) return 'other-office';
  return 'unknown-type';
}

function isSuspicious(entry: ZipEntry): boolean {
  return entry.inflatedBytes > RATIO_FROM && entry.inflatedBytes > entry.compressedBytes * MAX_RATIO;
}

function sizeOf(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.inflatedBytes, 0);
}

/** Null when mammoth cannot read it: whatever it throws is about the file. */
async function toHtml(files: Files): Promise<string | null> {
  try {
    // Packed again without compression, so that mammoth meets nothing that has not been measured.
    const buffer = Buffer.from(zipSync(files, { level: 0 }));
    const ignoreImages = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer }, { styleMap: styles, convertImage: ignoreImages });
    return value;
  } catch {
    return null;
  }
}
