import type { Fact, GeneratedSet, Item, Rejection } from '@/lib/domain/question-set/schema';
import { normaliseAnswer } from '@/lib/domain/question-set/compare-text';
import { validateItem } from '@/lib/domain/question-set/validate-item';
import { addComposites } from './composites/add-composites';
import type { Document } from './document/document';
import type { FactFamily } from './families/draft';
import { rankDrafts, type RankedDraft } from './ranking/rank-drafts';
import { readDrafts } from './read-drafts';
import { standingDrafts } from './stand-alone/standing-drafts';
import { withLesserAside } from './worth/lesser';

export const DEFAULT_MAX_ITEMS = 30;
type Options = { max?: number; families?: readonly FactFamily[]; setAside?: typeof withLesserAside };

/** A fact is asked in this many ways at most, so that a set covers the article and does not circle one sentence. */
const MAX_ITEMS_PER_FACT = 3;

/**
 * Facts and items of an English news article, best first. `text` is the article as read (see readArticleSource for Markdown); the offsets of the result index,
 * in UTF-16 units, into its normalised form `article.text`. `max` caps the items; `families` are those that read it, all unless said,
 * and `setAside` judges what is hardly worth asking. Pure: the same text and options give the same set.
 * Whether a text can be asked about at all is checkArticle's to say; from one without facts the sets come back empty.
 */
export function generateQuestionSet(text: string, options: Options = {}): GeneratedSet {
  return proposeQuestionSet(text, options).set;
}

/** The set together with the draft behind each fact: what ranking is learned from and what reports by family count. */
export function proposeQuestionSet(text: string, options: Options = {}): { set: GeneratedSet; sources: ReadonlyMap<string, RankedDraft> } {
  const max = options.max ?? DEFAULT_MAX_ITEMS;
  const { document, found, salience, toItems } = readDrafts(text, options.families);
  const standing = standingDrafts(document, found);
  const drafts = (options.setAside ?? withLesserAside)(document, standing, found, salience);
  const ranked = rankDrafts(document, drafts.filter((draft) => !draft.aside), salience, max * 2);
  const propose = (source: RankedDraft): Proposal => ({ source, ...toItems(source.draft) });
  const proposals = ranked.map(propose);
  const accepted = accept(document.text, proposals, max);
  const leading = new Set(ranked.map(({ draft }) => draft));
  const words = document.text.split(/\s+/).length;
  const missing = Math.min(Math.max(Math.ceil(words / WORDS_PER_FACT) - accepted.facts.length, Math.min(SITTING, Math.ceil(words / WORDS_PER_ITEM)) - accepted.items.length), max - accepted.items.length);
  // Most articles have enough without: what is put aside is only made into items where it is wanted.
  const asides = missing <= 0 ? [] : takeSound(document, accepted, rankDrafts(document, drafts.filter((draft) => !leading.has(draft)), salience, max * 2), propose, missing);
  const filled = { ...accepted, facts: [...accepted.facts, ...asides.map(({ fact }) => fact)], items: [...accepted.items, ...asides.map(({ item }) => item)] };
  const { facts, items, rejected } = addComposites(document, standing.filter(({ family }) => family !== 'passage'), salience, filled, max);
  const set = { article: { title: document.title, ...(document.dateline ? { dateline: document.dateline } : {}), text: document.text }, facts, items, rejected };
  return { set, sources: new Map([...proposals, ...asides].map(({ fact, source }) => [fact.id, source])) };
}

/** A set of fewer facts than this takes in what is worth less by itself: seven for 350 words. */
const WORDS_PER_FACT = 50;
/** So does one that would not fill a sitting: ten questions for 350 words. */
const WORDS_PER_ITEM = 35;
const SITTING = 10;

type Proposal = { fact: Fact; source: RankedDraft; items: Item[] };

/** What was put aside (a passer-by's trade, a date of "the seed bank") follows what stands by itself, one item each, and only as many as are wanted. */
function takeSound({ text }: Document, set: Accepted, asides: readonly RankedDraft[], propose: (source: RankedDraft) => Proposal, wanted: number): (Proposal & { item: Item })[] {
  const asked = new Set(set.items.map((item) => normaliseAnswer(item.stem)));
  const known = new Set(set.facts.map((fact) => fact.id));
  const sound: (Proposal & { item: Item })[] = [];
  for (const source of asides) {
    if (sound.length >= wanted) break;
    const proposal = propose(source);
    const item = proposal.items.find((one) => one.format !== 'true-false' && !asked.has(normaliseAnswer(one.stem)) && validateItem(text, proposal.fact, one).ok);
    if (!item || known.has(proposal.fact.id)) continue;
    known.add(proposal.fact.id);
    sound.push({ ...proposal, item });
  }
  return sound;
}

type Accepted = { facts: Fact[]; items: Item[]; rejected: Rejection[] };

/** The gate, then turns: every fact's best item before anybody's second. */
function accept(text: string, proposals: readonly { fact: Fact; items: Item[] }[], max: number): Accepted {
  const rejected: Rejection[] = [];
  const accepted = proposals.map(({ fact, items }) => ({
    fact,
    items: items.filter((item) => {
      const verdict = validateItem(text, fact, item);
      if (!verdict.ok) rejected.push({ stem: item.stem, reason: verdict.reason });
      return verdict.ok;
    }).slice(0, MAX_ITEMS_PER_FACT),
  }));
  const items: Item[] = [];
  const stems = new Set<string>();
  for (let turn = 0; turn < MAX_ITEMS_PER_FACT; turn += 1) for (const proposal of accepted) {
    const item = proposal.items[turn];
    const asked = item && `${item.format === 'true-false' ? item.format : item.key} ${normaliseAnswer(item.stem)}`;
    if (!item || !asked || items.length >= max || (item.format === 'true-false' && stems.has(asked))) continue;
    stems.add(asked);
    items.push(item);
  }
  const asked = new Set(items.map((item) => item.factId));
  return { facts: accepted.map(({ fact }) => fact).filter((fact) => asked.has(fact.id)), items, rejected };
}
