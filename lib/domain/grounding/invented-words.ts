import { contentWords, namesAndNumbers } from '@/lib/domain/question-set/compare-text';
import { hasForm } from '@/lib/domain/question-set/roots';

/** The names and numbers of a text that do not stand in the article as whole words. `known`: the article's content words. */
export function inventedWord(text: string, known: ReadonlySet<string>): string | undefined {
  return [...namesAndNumbers(text), ...openingName(text)].find((name) => [...contentWords(name)].some((word) => !hasForm(known, word)));
}

/**
 * A capital at the start of a sentence tells nothing, so its word counts as a name where another capital follows (“Elena Costa is …”), or
 * where it is not a word that questions and statements open with.
 */
function openingName(text: string): string[] {
  const [, first = '', next = ''] = /^[“"‘(]?(\p{Lu}[\p{L}’'-]+)\s+(\p{Lu})?/u.exec(text.trim()) ?? [];
  return next !== '' && !OPENERS.has(first.toLowerCase()) ? [first.replace(/[’']s$/, '')] : [];
}

const OPENERS = new Set('the a an in on at by for from to of after before during since according who what which when where why how whose whom about more at least nearly around some many most all two three four five six seven eight nine ten and but as while if although because judge president minister prime former according under over both neither each every dr mr mrs ms prof'.split(' '));
