import { BLANK } from '@/lib/domain/question-set/item-formats';
import { normaliseAnswer } from '@/lib/domain/question-set/compare-text';
import type { Item } from '@/lib/domain/question-set/schema';
import type { CandidateItem } from './candidate';

export type TidyItem = Pick<Item, 'format' | 'stem' | 'key' | 'options' | 'accepted'>;

/** A candidate in the shape items have: what models write in their own ways is brought to one, and nothing of what is asked is changed. */
export function tidyItem(candidate: CandidateItem): TidyItem {
  const stem = oneLine(candidate.stem);
  const key = oneLine(candidate.key);
  const accepted = [...new Set((candidate.accepted ?? []).map(oneLine))].filter((other) => other !== '' && normaliseAnswer(other) !== normaliseAnswer(key));
  const spellings = accepted.length > 0 ? { accepted } : {};
  switch (candidate.format) {
    case 'true-false':
      return { format: 'true-false', stem, key: key.charAt(0).toUpperCase() + key.slice(1).toLowerCase(), options: ['True', 'False'] };
    case 'multiple-choice':
      return { format: 'multiple-choice', stem, key, options: withKey((candidate.options ?? []).map(oneLine).filter((option) => option !== ''), key), ...spellings };
    case 'cloze':
      return { format: 'cloze', stem: stem.replace(/_{2,}|\[(?:blank|\.\.\.|…)\]/giu, BLANK), key, ...spellings };
    default:
      return { format: candidate.format, stem, key, ...spellings };
  }
}

/** Some models list the wrong options alone. Where the key stands tells nothing: options are put in order when shown. */
function withKey(options: string[], key: string): string[] {
  return options.includes(key) ? options : [...options, key];
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
