import { eld } from 'eld/small';
import { cleanLanguageTag, fitsScript } from '@/lib/domain/article/language-tag';

/** More says nothing new about the language, and takes time. */
const SAMPLE = 10_000;

/**
 * The language of a text as a BCP 47 tag: the declared one when the text can be in it, otherwise by its letter sequences; `und` when neither
 * tells. The detector knows one Kurdish; written in Arabic letters it is Central Kurdish (Sorani).
 */
export function detectLanguage(text: string, declared?: string | null): string {
  const tag = cleanLanguageTag(declared);
  if (tag && fitsScript(tag, text)) return tag === 'ku' && isArabicScript(text) ? 'ckb' : tag;
  const found = eld.detect(text.slice(0, SAMPLE)).language;
  if (found === '') return 'und';
  return found === 'ku' && isArabicScript(text) ? 'ckb' : found;
}

function isArabicScript(text: string): boolean {
  return fitsScript('ar', text);
}
