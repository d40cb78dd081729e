import type { IntakeRefusal } from '@/lib/schemas/intake';
import type { PageMetadata } from './read-metadata';

type Page = { metadata: PageMetadata; lines: readonly string[]; content: Element | null; linkCount: number; /** The whole page as it was shown. */ shown: string };

/** Fewer words than any news story. */
const MIN_WORDS = 60;
/** What is shown before a paywall is rarely longer. */
const STUB_WORDS = 250;
const MAX_LINK_SHARE = 0.4;
const wall = /\b(?:(?:subscribe|sign in|log in|register|sign up)(?: now| today)? (?:to|and) (?:continue|keep|finish|read)|(?:this|the full) (?:article|story|content) is (?:only )?(?:available|reserved|exclusive|for) .{0,30}(?:subscribers|members)|already a (?:subscriber|member)|to (?:continue|keep) reading,? .{0,40}(?:subscribe|account|register|sign)|you[’']ve (?:read|reached) your .{0,30}(?:articles?|limit))\b/i;

/** Why a page is not an article that can be read, or null. */
export function judgePage({ metadata, lines, content, linkCount, shown }: Page): IntakeRefusal | null {
  const text = lines.join('\n');
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const sentences = lines.filter((line) => line.length > 80 || /[.!?؟。…]["”’»)]?$/.test(line));
  if (words < STUB_WORDS && (!metadata.free || hasWall(shown, lines[0] ?? ''))) return 'paywall';
  if (words < MIN_WORDS && charactersOf(text) < MIN_WORDS * 3) return 'not-an-article';
  if (sentences.length < 2) return 'not-an-article';
  if (linkShare(content) > MAX_LINK_SHARE) return 'not-an-article';
  return isFrontPage(metadata, sentences.join('\n').length, linkCount) ? 'not-an-article' : null;
}

/** Behind the beginning of the text: in front of it, every paper greets its subscribers. */
function hasWall(shown: string, firstLine: string): boolean {
  return wall.test(shown.slice(Math.max(0, shown.indexOf(firstLine))));
}

/** Chinese and Japanese have no blanks between words. */
function charactersOf(text: string): number {
  return text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
}

function linkShare(content: Element | null): number {
  const whole = content?.textContent?.trim().length ?? 0;
  if (!content || whole === 0) return 0;
  const linked = [...content.querySelectorAll('a[href]')].reduce((sum, link) => sum + (link.textContent?.trim().length ?? 0), 0);
  return linked / whole;
}

/** A front page calls itself a website, has many links, and little text for each. */
function isFrontPage({ type, publishedOn }: PageMetadata, proseLength: number, linkCount: number): boolean {
  return type !== 'article' && publishedOn === undefined && linkCount > 40 && proseLength < linkCount * 40;
}
