import { isComposite, linesOf } from '@/lib/domain/question-set/composite';
import type { Item } from '@/lib/domain/question-set/schema';
import { isCloseSpelling } from './close-spelling';
import { dateWords } from './date-words';
import { foldText } from './fold-text';
import { isLeadWord, withoutLeadWords } from './lead-words';
import { linesRight, oneSpaced } from './lines-right';
import { osaDistance } from './osa-distance';
import { parseQuantity, type Quantity } from './quantity';
import { unitsNamedIn } from './quantity-units';
import { toleranceOf } from './tolerance';

/** How a response matched: the key itself, an accepted alias, either with a slip of spelling, or not at all. */
export type Verdict = 'exact' | 'accepted' | 'close' | 'wrong';

export type Grade = {
  /** True for every verdict but 'wrong'. */
  correct: boolean;
  verdict: Verdict;
  /** The response as it was compared. */
  normalised: string;
  /** How much of it was right, 0–1: between the two only where things are put in order or matched. */
  proportion: number;
};

export type GradableItem = Pick<Item, 'format' | 'key' | 'options' | 'accepted' | 'tolerance' | 'unit'> & {
  /** Says what is counted, so that an answer in another unit is refused. */
  stem?: string;
  /** Other names in the article or set: a misspelling at least as near to one of them is refused. */
  otherNames?: readonly string[];
};

/**
 * Whether a response answers an item. A choice must be the key to the letter, and all lines of an ordering or a matching right;
 * a typed answer is forgiven case, accents, punctuation, articles and, in longer words, slips of the fingers; a number must be
 * exact, however it is written, unless its author or the article itself allows for more (tolerance.ts).
 * A change of these rules needs a new `GRADER_VERSION`.
 */
export function gradeResponse(item: GradableItem, response: string): Grade {
  if (item.format === 'multiple-choice' || item.format === 'true-false') {
    const normalised = oneSpaced(response);
    return graded(normalised === oneSpaced(item.key) ? 'exact' : 'wrong', normalised);
  }
  if (isComposite(item.format)) {
    const right = linesRight(item.key, response);
    const share = right.filter(Boolean).length / right.length;
    return { ...graded(share === 1 ? 'exact' : 'wrong', linesOf(response).map(oneSpaced).join('\n')), proportion: share };
  }
  const normalised = foldText(response);
  if (normalised === '') return graded('wrong', normalised);
  if (isSame(item, item.key, response)) return graded('exact', normalised);
  const accepted = item.accepted ?? [];
  if (accepted.some((alias) => isSame(item, alias, response))) return graded('accepted', normalised);
  if (item.format === 'numeric') return graded(isWithinTolerance(item, response) ? 'accepted' : 'wrong', normalised);
  const targets = [item.key, ...accepted].map(foldText);
  return graded(targets.some((target) => isClose(target, normalised, otherNamesOf(item, targets))) ? 'close' : 'wrong', normalised);
}

function graded(verdict: Verdict, normalised: string): Grade {
  const correct = verdict !== 'wrong';
  return { correct, verdict, normalised, proportion: correct ? 1 : 0 };
}

function isSame(item: GradableItem, target: string, response: string): boolean {
  const [wanted, given] = [foldText(target), foldText(response)];
  if (pairsOf(wanted, given).some(([a, b]) => a === b)) return true;
  const date = dateWords(wanted);
  if (date !== null) return date === dateWords(given);
  const quantity = parseQuantity(target);
  const answer = parseQuantity(response);
  if (!quantity || !answer || !isSameValue(quantity, answer) || !isSameMeasure(quantity, answer)) return false;
  return item.format === 'numeric' ? isCountedIn(item, answer) : isSameCounted(quantity.others, answer.others);
}

/**
 * Where words are wanted beside the number, a response may not bring its own ("Resolution 12" is not "Article 12"), and
 * may leave them out only where they merely name what is counted: "5,000" for "5,000 US troops", but not "five" for
 * "the five permanent members of the council".
 */
function isSameCounted(wanted: readonly string[], given: readonly string[]): boolean {
  const content = given.filter((word) => !isLeadWord(word));
  return content.every((word) => wanted.includes(word)) && (wanted.length <= 2 || content.length === wanted.length);
}

/** What is compared: the two texts, and each against the other without what it begins with. */
function pairsOf(wanted: string, given: string): [wanted: string, given: string][] {
  return [[wanted, given], [wanted, withoutLeadWords(given)], [withoutLeadWords(wanted), given]];
}

/** As near to the figure as its author says, or as the article's own "about" leaves open. */
function isWithinTolerance(item: GradableItem, response: string): boolean {
  const tolerance = toleranceOf(item);
  const [wanted, given] = [parseQuantity(item.key), parseQuantity(response)];
  if (tolerance === undefined || !wanted || !given || !isSameMeasure(wanted, given) || !isCountedIn(item, given)) return false;
  const [a, b] = [valueBeside(wanted, given), valueBeside(given, wanted)];
  const amount = 'amount' in tolerance ? tolerance.amount : tolerance.proportion * Math.abs(a);
  return Math.abs(a - b) <= amount + 1e-9;
}

/** A part of a whole in percent, where the other is: a third is 33 per cent. */
function valueBeside({ value, isPart }: Quantity, other: Quantity): number {
  return isPart && !other.isPart && other.units.includes('percent') ? Math.round(value * 100) : value;
}

/** Written so that figures too long to hold (infinite, and their difference not a number) are never equal. */
function isSameValue(wanted: Quantity, given: Quantity): boolean {
  const [a, b] = [valueBeside(wanted, given), valueBeside(given, wanted)];
  return Math.abs(a - b) <= 1e-9 * Math.abs(a);
}

/** Units and bounds may be left out, since the stem states them; they may not contradict. */
function isSameMeasure(wanted: Quantity, given: Quantity): boolean {
  if (wanted.bound && given.bound && wanted.bound !== given.bound) return false;
  return wanted.units.length === 0 || given.units.length === 0 || given.units.some((unit) => wanted.units.includes(unit));
}

/** Where the key is a bare number, a unit in the answer must be the item's, or one that the stem names: hectares are not acres. */
function isCountedIn({ key, stem, unit }: GradableItem, given: Quantity): boolean {
  const said = unit ?? stem;
  if (said === undefined || given.units.length === 0 || parseQuantity(key)?.units.length) return true;
  const named = unitsNamedIn(said);
  return given.units.some((unit) => named.includes(unit));
}

function otherNamesOf(item: GradableItem, targets: readonly string[]): string[] {
  return [...(item.otherNames ?? []), ...(item.options ?? [])].map(foldText).filter((name) => !targets.includes(name));
}

function isClose(target: string, response: string, otherNames: readonly string[]): boolean {
  return pairsOf(target, response).some(([wanted, given]) => {
    if (!isCloseSpelling(wanted, given)) return false;
    const distance = osaDistance(wanted, given);
    return otherNames.every((name) => osaDistance(name, given) > distance);
  });
}
