import { MAX_FILE_BYTES, type IntakeResult } from '@/lib/schemas/intake';
import { readDocx } from './readers/read-docx';
import { readPdf } from './readers/read-pdf';
import { readTextFile, type TextOrigin } from './readers/read-text';
import { refuse } from './refuse';
import { sniff } from './sniff';

/**
 * A file or a fetched page as a cleaned article. What it is, is told by its bytes; what cannot be read gets a reason and a sentence that says
 * what to do. Heavy, and open to what anybody sends: call it in a worker thread (readFileInWorker).
 */
export async function readFile(bytes: Uint8Array, origin: TextOrigin = {}): Promise<IntakeResult> {
  if (bytes.length > MAX_FILE_BYTES) return refuse('too-large');
  if (bytes.length === 0) return refuse('empty');
  const sniffed = sniff(bytes);
  if (!sniffed.ok) return refuse(sniffed.reason);
  if (sniffed.kind === 'text') return readTextFile(bytes, origin);
  const result = sniffed.kind === 'pdf' ? await readPdf(bytes) : await readDocx(bytes);
  return result.ok && origin.url ? { ok: true, article: { ...result.article, sourceUrl: origin.url } } : result;
}
