import { boundedOptionFault } from './bounded-figures';
import { containsAnswer, normaliseAnswer } from './compare-text';
import type { Item } from './schema';

const LENGTH_GIVES_AWAY = 1.6;

/** Faults of the options of a multiple-choice item: each different, the key once, none inside another, none also supported by the evidence. */
export function optionFault(item: Item): string | undefined {
  if (item.format !== 'multiple-choice' || !item.options) return undefined;
  const normalised = item.options.map(normaliseAnswer);
  if (new Set(normalised).size !== normalised.length) return 'two options are the same';
  if (item.options.filter((option) => option === item.key).length !== 1) return 'the options must hold the answer exactly once';
  for (const [index, option] of item.options.entries()) {
    if (item.options.some((other, at) => at !== index && (!isNumeric(other) || option === item.key) && containsAnswer(other, option))) return 'one option contains another';
    if (option === item.key) continue;
    if ((item.accepted ?? []).some((accepted) => normaliseAnswer(accepted) === normaliseAnswer(option))) return 'a wrong option is also an accepted answer';
    if (containsAnswer(item.evidence.quote, option)) return 'a wrong option stands in the evidence';
    if (!isNumeric(option) && containsAnswer(item.stem, option)) return 'a wrong option stands in the stem';
  }
  const bounded = boundedOptionFault(item.key, item.options);
  if (bounded) return bounded;
  const longestOther = Math.max(...item.options.filter((option) => option !== item.key).map((option) => option.length));
  return item.key.length > 24 && item.key.length > longestOther * LENGTH_GIVES_AWAY ? 'the answer is much longer than the other options' : undefined;
}

const isNumeric = (option: string): boolean => /\d/.test(option);
