import type { Fact, Item } from '@/lib/domain/question-set/schema';
import type { FactModel } from './generated/models';
import { furtherEvidenceSchema } from './stored-item';
import { findVersion } from './set-versions';
import type { Transaction } from './transaction';

/** What a set asks in its newest version, under the ids it has within the set, as a draft has them. Null when there is no such set. */
export async function findPublishedSet(tx: Pick<Transaction, 'questionSet' | 'questionSetVersion' | 'fact'>, questionSetId: string): Promise<{ facts: Fact[]; items: Item[] } | null> {
  const set = await tx.questionSet.findUnique({ where: { id: questionSetId }, select: { version: true } });
  const version = set && (await findVersion(tx, questionSetId, set.version));
  if (!version) return null;
  const local = (id: string): string => id.slice(questionSetId.length + 1);
  const rows = await tx.fact.findMany({ where: { id: { in: version.items.map(({ factId }) => factId) } } });
  const facts = [...new Set(version.items.map(({ factId }) => factId))].flatMap((id) => rows.filter((row) => row.id === id)).map((row) => toFact(row, local(row.id)));
  const items = version.items.map(({ revision: _revision, articleId: _articleId, ...item }): Item => ({ ...item, id: local(item.id), factId: local(item.factId) }));
  return { facts, items };
}

function toFact(row: FactModel, id: string): Fact {
  const { kind, statement, salience, evidenceStart, evidenceEnd, evidenceQuote, furtherEvidence } = row;
  return {
    id,
    kind,
    statement,
    salience,
    evidence: { start: evidenceStart, end: evidenceEnd, quote: evidenceQuote },
    ...(furtherEvidence === null ? {} : { furtherEvidence: furtherEvidenceSchema.parse(furtherEvidence) }),
  };
}
