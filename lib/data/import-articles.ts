import { createHash } from 'node:crypto';
import { directionOf } from '@/lib/domain/article/direction';
import { DECK_STEP, type ImportedFact, type ImportedNote } from '@/lib/schemas/anki-import';
import { fromDay } from './day';
import type { LockedLearner } from './learner-lock';
import type { Transaction } from './transaction';

/** One article’s worth: a card shows its article, and the whole of it travels to a phone with the card. */
const notesPerArticle = 100;
const lettersPerArticle = 60_000;
const longestTitle = 120;

/** Notes of one deck that are to become an article together. */
export type DeckPart = { deck: string; notes: ImportedNote[] };

export function splitIntoParts(notes: readonly ImportedNote[]): DeckPart[] {
  const open = new Map<string, DeckPart & { letters: number }>();
  const parts: DeckPart[] = [];
  for (const note of notes) {
    let part = open.get(note.deck);
    if (!part || part.notes.length >= notesPerArticle || part.letters + note.line.length > lettersPerArticle) {
      part = { deck: note.deck, notes: [], letters: 0 };
      open.set(note.deck, part);
      parts.push(part);
    }
    part.notes.push(note);
    part.letters += note.line.length;
  }
  return parts;
}

/** A fact of the learner’s own notes by the note’s name: the end of its id. The rest of the id says which article it came in with. */
export const localIdOf = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, localIdLength);
const localIdLength = 24;

/** Where the facts of these names are among the learner’s private articles, by local id; the others are left out. */
export async function findImported(tx: Pick<Transaction, '$queryRaw'>, learnerId: string, notes: readonly Pick<ImportedNote, 'facts'>[]): Promise<Map<string, string>> {
  const wanted = notes.flatMap(({ facts }) => facts.map(({ key }) => localIdOf(key)));
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select f.id from facts f join articles a on a.id = f.article_id
    where a.owner_id = ${learnerId}::uuid and a.private and right(f.id, ${localIdLength}) = any(${wanted}::text[])`;
  return new Map(rows.map(({ id }) => [id.slice(id.lastIndexOf('.') + 1), id]));
}

/**
 * Makes a private article of some notes, a line each, with their facts and items. It is no set to take a quiz of: that would be a way in for
 * others. Facts that are there already, by another import, stay where they are.
 *
 * @param newId the id of the article.
 */
export async function keepPart(tx: Transaction, learner: LockedLearner, { deck, notes }: DeckPart, today: string, newId: string): Promise<void> {
  const known = await findImported(tx, learner.id, notes);
  const missing = notes.flatMap((note) => {
    const facts = note.facts.filter(({ key }) => !known.has(localIdOf(key)));
    return facts.length > 0 ? [{ line: note.line, facts }] : [];
  });
  const [first] = missing;
  if (!first) return;
  const slug = `anki-${createHash('sha256').update(JSON.stringify([learner.id, deck, first.facts[0]?.key])).digest('hex').slice(0, 20)}`;
  const topic = deck.slice(0, longestTitle).replaceAll('::', DECK_STEP);
  const parts = await tx.article.count({ where: { ownerId: learner.id, private: true, topic } });
  const text = missing.map(({ line }) => line).join('\n\n');
  await tx.article.create({
    data: {
      id: newId,
      ownerId: learner.id,
      listed: false,
      private: true,
      slug,
      revision: 1,
      title: parts === 0 ? topic : `${topic}, part ${parts + 1}`,
      summary: missing.length === 1 ? 'A note from Anki.' : `${missing.length} notes from Anki.`,
      topic,
      text,
      source: 'Anki',
      publishedOn: fromDay(today),
      // Which one, nobody said; the script decides the direction.
      language: 'und',
      direction: directionOf(text),
      licence: 'Your own notes, for your eyes alone',
      wordCount: text.split(/\s+/).length,
      contentHash: createHash('sha256').update(JSON.stringify([slug, text])).digest('hex'),
    },
  });
  await keepFacts(tx, missing, { slug, articleId: newId, today });
}

type Place = { slug: string; articleId: string; today: string };

async function keepFacts(tx: Transaction, notes: readonly { line: string; facts: readonly ImportedFact[] }[], { slug, articleId, today }: Place): Promise<void> {
  let start = 0;
  const placed = notes.flatMap(({ line, facts }) => {
    const evidence = { evidenceStart: start, evidenceEnd: start + line.length, evidenceQuote: line };
    start += line.length + 2;
    return facts.map((fact) => ({ fact, line, evidence, id: `${slug}.${localIdOf(fact.key)}` }));
  });
  await tx.fact.createMany({
    data: placed.map(({ id, line, evidence }) => ({ id, articleId, kind: 'statement' as const, statement: line, salience: 0.5, asOf: fromDay(today), ...evidence })),
  });
  await tx.item.createMany({
    data: placed.flatMap(({ id, fact, line, evidence }) =>
      fact.items.map((item, index) => ({ ...item, id: itemIdOf(id, index), factId: id, articleId, accepted: [], distractors: [], rationale: line, origin: 'author', ...evidence })),
    ),
  });
}

/** Of an imported fact’s items, in their order. */
export const itemIdOf = (factId: string, index = 0): string => `${factId}-${index + 1}`;
