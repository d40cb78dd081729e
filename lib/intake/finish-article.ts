import { MAX_CHARACTERS } from '@/lib/domain/article/check-article';
import { directionOf } from '@/lib/domain/article/direction';
import { liftFrontLines } from '@/lib/domain/article/front-lines';
import { furnitureOf } from '@/lib/domain/article/furniture';
import { languageName } from '@/lib/domain/article/language-tag';
import { countLeftOut, describeLeftOut, type LeftOut } from '@/lib/domain/article/left-out';
import { normaliseText } from '@/lib/domain/article/normalise-text';
import { isInPresentationForms } from '@/lib/domain/article/presentation-forms';
import type { IntakeArticle, IntakeResult } from '@/lib/schemas/intake';
import { detectLanguage } from './detect-language';
import type { RawArticle } from './raw-article';
import { refuse } from './refuse';

const MAX_TITLE = 200;

/** Cleans what a reader found: furniture out, title and byline lifted, language and direction told. One form for every way an article comes in. */
export function finishArticle(raw: RawArticle): IntakeResult {
  if (raw.text.length > MAX_CHARACTERS * 2) return refuse('too-long');
  const leftOut = { ...raw.leftOut };
  const body = withoutFurniture(normaliseText(withoutControls(raw.text)), leftOut);
  if (!/[\p{L}\p{N}]/u.test(body)) return refuse('empty');
  if (body.length > MAX_CHARACTERS) return refuse('too-long');
  if (isInPresentationForms(body)) return refuse('reversed-arabic');

  const front = liftFrontLines(body, { title: tidy(raw.title) });
  const text = front.text === '' ? body : front.text;
  const language = detectLanguage(text, raw.language);
  const notes = [...raw.notes, describeLeftOut(leftOut), languageNote(language)].filter((note) => note !== null);
  const article: IntakeArticle = { title: front.title.slice(0, MAX_TITLE), language, direction: directionOf(text), text, notes };
  const optional = { byline: tidy(raw.byline) ?? front.byline, source: tidy(raw.source), sourceUrl: raw.sourceUrl, publishedOn: raw.publishedOn ?? front.publishedOn };
  for (const [key, value] of Object.entries(optional)) if (value !== undefined) Object.assign(article, { [key]: value });
  return { ok: true, article };
}

/** NUL and its kin are in no alphabet, and PostgreSQL stores no NUL. Half a surrogate pair is no character. */
function withoutControls(text: string): string {
  return text.replace(/\p{Cs}/gu, '').replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u0080-\u009F\uFFFE\uFFFF]/g, '');
}

function withoutFurniture(text: string, leftOut: LeftOut): string {
  const kept: string[] = [];
  for (const line of text.split('\n')) {
    const furniture = line === '' ? null : furnitureOf(line);
    if (furniture) countLeftOut(leftOut, furniture);
    else if (line !== '') kept.push(line);
  }
  return kept.join('\n\n');
}

function tidy(value: string | undefined): string | undefined {
  const text = value === undefined ? '' : withoutControls(value).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text.slice(0, MAX_TITLE);
}

function languageNote(language: string): string | null {
  if (language === 'en' || language.startsWith('en-')) return null;
  return `This looks like ${languageName(language)}. The built-in question maker reads English; you can write questions by hand.`;
}
