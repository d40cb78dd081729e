import { parseHTML } from 'linkedom';
import { refuse, type Refused } from '@/lib/intake/refuse';
import { nestsDeeperThan } from './nesting';

/** 2,000 empty elements in one another keep Readability for a minute, 200 for 0.2 s. */
const MAX_DEPTH = 200;
const MAX_ELEMENTS = 20_000;
const MAX_CHARACTERS = 2_000_000;
/** Tags and entities: each becomes a node of its own, and past some tens of thousands the parser's time grows faster than their number. */
const MAX_MARKS = 30_000;

export type ParsedPage = { ok: true; document: Document } | Refused;

/** A page as a tree, refused before it can take long. Nothing in it is run or fetched. */
export function parsePage(html: string): ParsedPage {
  if (html.length > MAX_CHARACTERS) return refuse('too-large');
  if ((html.match(/[<&]/g)?.length ?? 0) > MAX_MARKS) return refuse('too-complex');
  if (nestsDeeperThan(MAX_DEPTH, html)) return refuse('too-deep');
  // A fragment has no body to read, so it is given one. NUL is dropped, as in every browser.
  const whole = /<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  const { document } = parseHTML(whole.replaceAll('\0', ''));
  // Marks before the first element can leave a document without one.
  if (!document.querySelector('body')) return refuse('malformed');
  if (document.querySelectorAll('*').length > MAX_ELEMENTS) return refuse('too-complex');
  if (isDeeperThan(MAX_DEPTH, document.documentElement)) return refuse('too-deep');
  return { ok: true, document };
}

/** The tree itself, since the source may have been written to be misread. */
function isDeeperThan(limit: number, root: Element): boolean {
  let level: Element[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((element) => [...element.children]);
  }
  return false;
}
