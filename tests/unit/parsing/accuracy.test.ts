import { describe, expect, it } from 'vitest';
import { parseSentence } from '@/lib/domain/parsing/parser';
import { mainClause } from '@/lib/domain/parsing/tree-queries';
import { readWeights } from '@/lib/weights/read-weights';
import { CLAUSES } from './clauses';

const model = readWeights();

/** Head words of subject, verb and object as the parser sees them. */
function clauseWords(sentence: string): (string | undefined)[] {
  const tokens = parseSentence(model, sentence, 0, sentence.length);
  const clause = mainClause(tokens);
  if (!clause) return [];
  return [tokens[clause.subjectHead]?.text, tokens[clause.verb]?.text, clause.objectHead === undefined ? undefined : tokens[clause.objectHead]?.text];
}

describe('the weights that are shipped', () => {
  const found = CLAUSES.map(([sentence, ...words]) => ({ expected: words, actual: clauseWords(sentence) }));

  it('find subject and verb of at least 37 of 40 main clauses', () => {
    const right = found.filter(({ expected, actual }) => expected[0] === actual[0] && expected[1] === actual[1]);
    expect(right.length).toBeGreaterThanOrEqual(37);
  });

  it('find the object too, or that there is none, in at least 36 of 40', () => {
    const right = found.filter(({ expected, actual }) => [0, 1, 2].every((i) => expected[i] === actual[i]));
    expect(right.length).toBeGreaterThanOrEqual(36);
  });

  it('are seldom wrong where they are sure', () => {
    const sure = CLAUSES.filter(([sentence]) => mainClause(parseSentence(model, sentence, 0, sentence.length))?.sure);
    const wrong = sure.filter(([sentence, subject, verb]) => clauseWords(sentence)[0] !== subject || clauseWords(sentence)[1] !== verb);
    expect(sure.length).toBeGreaterThanOrEqual(30);
    expect(wrong.length).toBeLessThanOrEqual(1);
  });
});
