import { looksEnglish } from '@/lib/domain/article/english';
import { isExactEvidence } from '@/lib/domain/article/schema';
import { containsAnswer } from '@/lib/domain/question-set/compare-text';
import { evidenceOfParts, isComposite } from '@/lib/domain/question-set/composite';
import { compositeShapeFault } from '@/lib/domain/question-set/composite-shape';
import { formatFault } from '@/lib/domain/question-set/item-formats';
import { optionFault } from '@/lib/domain/question-set/option-faults';
import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { validateItem } from '@/lib/domain/question-set/validate-item';

export type FindFault = (fact: Fact, item: Item) => string | undefined;

/**
 * The gate for one text: why an item may not be published, in one plain clause, or undefined when it may.
 * The gate's rules of grammar are those of English (capitals are names, these words are pronouns). In another language the
 * rest of it stands: exact evidence that holds the answer, sound options, and a stem that does not give the answer away.
 */
export function gateFor(text: string): FindFault {
  if (lastGate?.text !== text) lastGate = { text, findFault: remembering(openGate(text)) };
  return lastGate.findFault;
}

/** A draft is folded anew at every edit, and nearly all of its items are as they were: the last text's verdicts are kept. */
let lastGate: { text: string; findFault: FindFault } | null = null;
const MAX_REMEMBERED = 2_000;

function remembering(findFault: FindFault): FindFault {
  const verdicts = new Map<string, string | undefined>();
  return (fact, item) => {
    const asked = JSON.stringify([fact, item]);
    if (verdicts.has(asked)) return verdicts.get(asked);
    if (verdicts.size >= MAX_REMEMBERED) verdicts.clear();
    const fault = findFault(fact, item);
    verdicts.set(asked, fault);
    return fault;
  };
}

function openGate(text: string): FindFault {
  if (!looksEnglish(text)) return (fact, item) => faultInAnyLanguage(text, fact, item);
  return (fact, item) => {
    const verdict = validateItem(text, fact, item);
    return verdict.ok ? undefined : verdict.reason;
  };
}

function faultInAnyLanguage(text: string, fact: Fact, item: Item): string | undefined {
  if (item.factId !== fact.id) return 'the item belongs to another fact';
  const proofs = [...evidenceOfParts(fact), ...evidenceOfParts(item)];
  if (!proofs.every((proof) => isExactEvidence(text, proof))) return 'the evidence is not at its place in the article';
  return isComposite(item.format) ? compositeShapeFault(fact, item) : (formatFault(item) ?? optionFault(item) ?? keyFault(item));
}

function keyFault({ format, stem, key, accepted = [], evidence }: Item): string | undefined {
  if (format === 'true-false') return undefined;
  if (containsAnswer(stem, key)) return 'the stem gives the answer away';
  return [key, ...accepted].some((answer) => containsAnswer(evidence.quote, answer)) ? undefined : 'the evidence does not hold the answer';
}
