import { env } from '@/lib/env';
import { allowedHosts } from '@/lib/intake/fetch/allowed-hosts';
import { fetchPage } from '@/lib/intake/fetch/fetch-page';
import { readFileInWorker } from './read-file';

export type Given = { url: string } | { text: string } | { file: File };

/** What somebody pasted, chose or named, as a cleaned article or a sentence that says what to do. Nothing is stored. */
export async function takeIn(given: Given, signal?: AbortSignal): ReturnType<typeof readFileInWorker> {
  if ('text' in given) return readFileInWorker(new TextEncoder().encode(given.text), {}, signal);
  if ('file' in given) return readFileInWorker(new Uint8Array(await given.file.arrayBuffer()), { name: given.file.name, contentType: given.file.type }, signal);
  const { DATELINE_INTAKE_ALLOW, DATELINE_VERSION, NEXTAUTH_URL } = env();
  const userAgent = `Dateline/${DATELINE_VERSION ?? '0'} (+${NEXTAUTH_URL ?? 'http://localhost'})`;
  const page = await fetchPage(given.url.trim(), { userAgent, allow: allowedHosts(DATELINE_INTAKE_ALLOW), signal });
  if (!page.ok) return page;
  const { bytes, contentType, charset, url } = page;
  return readFileInWorker(bytes, { contentType, charset, url }, signal);
}
