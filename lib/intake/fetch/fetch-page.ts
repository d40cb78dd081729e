import { fetch, type Response } from 'undici';
import type { IntakeRefusal } from '@/lib/schemas/intake';
import { refuse, type Refused } from '@/lib/intake/refuse';
import { ForbiddenAddress, guardedAgent, resolveBySystem, type Resolve } from './guarded-agent';
import { readLimited } from './read-limited';

const MAX_BYTES = 2 * 1024 * 1024;
const MAX_REDIRECTS = 3;
const TIME_LIMIT_MS = 10_000;
const readable = /^(?:text\/html|application\/xhtml\+xml|text\/plain|application\/pdf)$/;

export type FetchedPage = { ok: true; bytes: Uint8Array; contentType: string; charset?: string; /** Where it was found in the end. */ url: string };

export type FetchOptions = {
  /** Who is asking: sites are told, and can refuse. */
  userAgent: string;
  /** `host:port` that may be fetched from although the guard would refuse (lib/intake/fetch/allowed-hosts.ts). */
  allow?: readonly string[];
  signal?: AbortSignal;
  /** For tests: who answers for names, which ports pages have, and how long is long. */
  resolve?: Resolve;
  ports?: readonly number[];
  timeLimitMs?: number;
};

/**
 * Fetches a page that somebody named. It goes to public addresses only, by http and https at their own ports, follows three redirects with
 * the same checks at each, sends no cookies, credentials or referrer, and stops at 2 MB of unpacked content or after ten seconds.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<FetchedPage | Refused> {
  const { userAgent, allow = [], signal, resolve = resolveBySystem, ports = [80, 443], timeLimitMs = TIME_LIMIT_MS } = options;
  const timeLimit = AbortSignal.timeout(timeLimitMs);
  const agent = guardedAgent({ resolve, ports, allow });
  try {
    return await follow(address, { agent, userAgent, signal: signal ? AbortSignal.any([timeLimit, signal]) : timeLimit });
  } catch (error) {
    if (signal?.aborted) return refuse('cancelled');
    if (timeLimit.aborted) return refuse('too-slow');
    return refuse(hasCause(error, ForbiddenAddress) ? 'forbidden-address' : 'unreachable');
  } finally {
    // Nothing of one page's fetch outlives it: no connection is kept for another.
    void agent.destroy();
  }
}

type Hop = { agent: ReturnType<typeof guardedAgent>; userAgent: string; signal: AbortSignal };

async function follow(address: string, { agent, userAgent, signal }: Hop): Promise<FetchedPage | Refused> {
  let url = toPageUrl(address);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    if (!url) return refuse('bad-address');
    const response = await fetch(url, {
      dispatcher: agent,
      signal,
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { 'user-agent': userAgent, accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8' },
    });
    const location = [301, 302, 303, 307, 308].includes(response.status) ? response.headers.get('location') : null;
    if (location === null) return readPage(response, url);
    // Sites write other alphabets into this header as UTF-8, and headers arrive byte by byte.
    url = toPageUrl(Buffer.from(location, 'latin1').toString('utf8'), url);
  }
  return refuse('too-many-redirects');
}

/** Null for what is not the address of a page. Names and passwords in an address are dropped: they are not the page's to get. */
function toPageUrl(address: string, base?: URL): URL | null {
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.username = '';
  url.password = '';
  url.hash = '';
  return url;
}

async function readPage(response: Response, url: URL): Promise<FetchedPage | Refused> {
  const failed = refusalOf(response.status);
  if (failed) return refuse(failed);
  const [type = '', ...parameters] = (response.headers.get('content-type') ?? 'text/html').toLowerCase().split(';');
  const contentType = type.trim();
  if (!readable.test(contentType)) return refuse('not-a-page');
  const bytes = await readLimited(response.body, MAX_BYTES);
  if (!bytes) return refuse('too-large');
  const charset = parameters.map((parameter) => /^\s*charset\s*=\s*"?([\w:.-]+)/.exec(parameter)?.[1]).find((found) => found !== undefined);
  return { ok: true, bytes, contentType, charset, url: url.href };
}

function refusalOf(status: number): IntakeRefusal | null {
  if (status >= 200 && status < 300) return null;
  if (status === 404 || status === 410) return 'page-missing';
  return [401, 402, 403, 429, 451].includes(status) ? 'page-refused' : 'page-failed';
}

/** What goes wrong while connecting arrives wrapped, once or in a list of tries. */
function hasCause(error: unknown, kind: typeof ForbiddenAddress, depth = 0): boolean {
  if (error instanceof kind) return true;
  if (!(error instanceof Error) || depth > 5) return false;
  const inner = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  return [error.cause, ...inner].some((one) => hasCause(one, kind, depth + 1));
}
