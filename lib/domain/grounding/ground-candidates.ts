import { splitSentences } from '@/lib/domain/article/sentences';
import { contentWords, normaliseAnswer } from '@/lib/domain/question-set/compare-text';
import type { Fact, GeneratedSet, Item, Rejection } from '@/lib/domain/question-set/schema';
import { validateItem } from '@/lib/domain/question-set/validate-item';
import { stableId } from '@/lib/domain/stable-id';
import type { CandidateFact, CandidateItem } from './candidate';
import { candidateFactFault, candidateItemFault } from './candidate-faults';
import { inventedWord } from './invented-words';
import { locateQuotes } from './locate-quotes';
import { isSameFact } from './same-fact';
import { tidyItem } from './tidy-item';
import { widenToSentences } from './widen-to-sentences';

/** What a run of a generator proposes for a text: a generated set without its article. */
export type ProposedSet = Omit<GeneratedSet, 'article'>;
export const nothingProposed: ProposedSet = { facts: [], items: [], rejected: [] };

const LONGEST_SHOWN = 300;

/**
 * The gate for what a language model proposes: every candidate either rests on the article or is refused with the reason, for its author.
 *
 * `text` is the article's normalised text. Quotations are found in it and stored with their true offsets (UTF-16) in the article's own
 * words, widened to sentences. A fact that is `already` proposed (or was a moment ago) is not made again: its items become siblings of
 * the one that is there. Every item passes `validateItem`, as everybody's do. Never throws; pure; ids follow from the content.
 */
export function groundCandidates(text: string, candidates: readonly CandidateFact[], already: ProposedSet = nothingProposed): ProposedSet {
  const article: Article = { text, sentences: splitSentences(text), words: contentWords(text) };
  const places = locateQuotes(text, candidates.map(({ quote }) => quote));
  const made: Made = { facts: [], items: [], rejected: [] };
  for (const [index, candidate] of candidates.entries()) {
    const place = places[index];
    if (!place?.ok) {
      refuseAll(made, candidate, place?.reason ?? 'the quotation is not in the article');
      continue;
    }
    const widened = widenToSentences(text, article.sentences, place.span);
    if (!widened.ok) {
      refuseAll(made, candidate, widened.reason);
      continue;
    }
    const fact = toFact(candidate, widened.evidence, text.length);
    const fault = candidateFactFault(text, fact, article.words);
    if (fault) refuseAll(made, candidate, fault);
    else for (const item of candidate.items) offer(article, made, already, fact, text.slice(place.span.start, place.span.end), item);
  }
  return made;
}

type Article = { text: string; sentences: ReturnType<typeof splitSentences>; words: ReadonlySet<string> };
type Made = { facts: Fact[]; items: Item[]; rejected: Rejection[] };

function toFact({ kind, statement: raw }: CandidateFact, evidence: Fact['evidence'], length: number): Fact {
  const statement = raw.replace(/\s+/gu, ' ').trim();
  // News puts first what matters most; a model's own opinion of that would be one more thing to check.
  const salience = Math.round((0.8 - 0.4 * (evidence.start / Math.max(1, length))) * 100) / 100;
  return { id: stableId('f', [kind, statement]), kind, statement, salience, evidence };
}

/** Takes an item as one more way to ask for a fact that is there, else for its own; refuses it with the reason. */
function offer(article: Article, made: Made, already: ProposedSet, own: Fact, quoted: string, candidate: CandidateItem): void {
  const tidy = tidyItem(candidate);
  const fault = candidateItemFault(article.text, tidy, quoted, article.words);
  if (fault) return refuse(made, tidy.stem, fault);
  const same = [...made.facts, ...already.facts].filter((fact) => !fact.furtherEvidence && isSameFact(fact, own));
  let reason = '';
  for (const fact of same.length > 0 ? [...same, own] : [own]) {
    const item = toItem(article, fact, own, tidy, candidate.rationale);
    const verdict = validateItem(article.text, fact, item);
    if (!verdict.ok) {
      reason ||= verdict.reason;
      continue;
    }
    if ([...made.items, ...already.items].some((other) => isSameQuestion(other, item))) return refuse(made, item.stem, 'it asks what is asked already');
    made.items.push(item);
    if (!made.facts.includes(fact)) made.facts.push(fact);
    return;
  }
  refuse(made, tidy.stem, reason);
}

function toItem(article: Article, fact: Fact, own: Fact, tidy: ReturnType<typeof tidyItem>, explained: string | null): Item {
  const explanation = explained?.replace(/\s+/gu, ' ').trim() ?? '';
  const isSound = explanation !== '' && explanation.length <= LONGEST_SHOWN && !inventedWord(explanation, article.words) && !/[<>{}]|\w:\/\/|www\./u.test(explanation);
  return { id: stableId('i', [fact.id, tidy.format, tidy.stem, tidy.key]), factId: fact.id, ...tidy, rationale: isSound ? explanation : own.statement, evidence: own.evidence, origin: 'model' };
}

/** The same words, or one fact asked in one format for one answer. */
function isSameQuestion(a: Item, b: Item): boolean {
  if (a.id === b.id || (a.format === b.format && normaliseAnswer(a.stem) === normaliseAnswer(b.stem))) return true;
  return a.factId === b.factId && a.format === b.format && normaliseAnswer(a.key) === normaliseAnswer(b.key);
}

function refuseAll(made: Made, { statement, items }: CandidateFact, reason: string): void {
  for (const stem of items.length > 0 ? items.map((item) => item.stem) : [statement]) refuse(made, stem, reason);
}

/** What is refused is shown to its author, so it is kept short and plain whatever a model wrote. */
function refuse(made: Made, stem: string, reason: string): void {
  const shown = stem.replace(/[\p{C}\s]+/gu, ' ').trim();
  made.rejected.push({ stem: shown.length > LONGEST_SHOWN ? `${shown.slice(0, LONGEST_SHOWN)}…` : shown, reason });
}
