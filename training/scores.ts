import type { ParsedToken } from '@/lib/domain/parsing/parsed-token';
import { parseSentence, parseWords, type ParsingModel } from '@/lib/domain/parsing/parser';
import { mainClause } from '@/lib/domain/parsing/tree-queries';
import type { TreebankSentence } from './conllu';

const percent = (part: number, whole: number) => Math.round((10_000 * part) / Math.max(1, whole)) / 100;
const plain = (relation: string) => relation.split(':')[0];

/** Gold words, tags of our own: shares of words with the right tag, head, and head and relation (subtypes aside), in per cent. */
export function treeScores(model: ParsingModel, sentences: readonly TreebankSentence[]) {
  const count = { words: 0, upos: 0, xpos: 0, uas: 0, las: 0, sure: 0, sureRight: 0 };
  for (const { words } of sentences) {
    const tokens = parseWords(model, words.map(({ form }) => ({ text: form, start: 0, end: 0 })));
    for (const [i, gold] of words.entries()) {
      const token = tokens[i]!;
      const isRight = token.head + 1 === gold.head;
      count.words++;
      if (token.tag === gold.upos) count.upos++;
      if (token.penn === gold.xpos) count.xpos++;
      if (isRight) count.uas++;
      if (isRight && plain(token.label) === plain(gold.relation)) count.las++;
      if (token.sure) count.sure++;
      if (token.sure && isRight) count.sureRight++;
    }
  }
  const share = (part: number) => percent(part, count.words);
  return { words: count.words, upos: share(count.upos), xpos: share(count.xpos), uas: share(count.uas), las: share(count.las), sure: share(count.sure), uasWhereSure: percent(count.sureRight, count.sure) };
}

/** From raw text: head words of subject and verb of the main clause, where the treebank has a verbal root with a subject before it, in sentences of up to 45 words. */
export function clauseScores(model: ParsingModel, sentences: readonly TreebankSentence[]) {
  const all = { attempted: 0, right: 0, withObject: 0 };
  const sure = { attempted: 0, right: 0, withObject: 0 };
  let clauses = 0;
  for (const { text, words } of sentences) {
    const root = words.findIndex(({ head }) => head === 0);
    if (words.length > 45 || !/^(?:VERB|AUX)$/.test(words[root]?.upos ?? '')) continue;
    const child = (accepts: (relation: string, i: number) => boolean) => words.find(({ head, relation }, i) => head === root + 1 && accepts(relation, i));
    const subject = child((relation, i) => relation.startsWith('nsubj') && i < root);
    if (!subject) continue;
    clauses++;
    const tokens = parseSentence(model, text, 0, text.length);
    const found = mainClause(tokens);
    if (!found || tokens[found.verb]?.label === 'cop') continue;
    const same = (token: ParsedToken | undefined, form: string | undefined) => token?.text.toLowerCase() === form?.toLowerCase();
    const right = same(tokens[found.subjectHead], subject.form) && same(tokens[found.verb], words[root]?.form);
    const object = found.objectHead === undefined ? undefined : tokens[found.objectHead];
    for (const row of found.sure ? [all, sure] : [all]) {
      row.attempted++;
      if (right) row.right++;
      if (right && same(object, child((relation) => relation === 'obj')?.form)) row.withObject++;
    }
  }
  const shares = ({ attempted, right, withObject }: typeof all) => ({
    subjectVerb: { precision: percent(right, attempted), recall: percent(right, clauses) },
    subjectVerbObject: { precision: percent(withObject, attempted), recall: percent(withObject, clauses) },
  });
  return { clauses, all: shares(all), whereSure: shares(sure) };
}

/** Tokens by their place in the text, as the treebank has them and as we split them. */
export function tokenScores(model: ParsingModel, sentences: readonly TreebankSentence[]) {
  let gold = 0;
  let found = 0;
  let right = 0;
  for (const { text, words } of sentences) {
    const places = new Set<string>();
    let at = 0;
    for (const { form } of words) {
      const start = text.indexOf(form, at);
      if (start < 0) continue;
      at = start + form.length;
      places.add(`${start}-${at}`);
    }
    const tokens = parseSentence(model, text, 0, text.length);
    gold += places.size;
    found += tokens.length;
    right += tokens.filter(({ start, end }) => places.has(`${start}-${end}`)).length;
  }
  return { precision: percent(right, found), recall: percent(right, gold) };
}

/** Names with the right words and type, in per cent. `found` and `gold` are classes by token. */
export function nameScores(found: readonly ArrayLike<number>[], gold: readonly ArrayLike<number>[]) {
  const names = (classes: ArrayLike<number>) => {
    const result: string[] = [];
    for (let i = 0; i < classes.length; i++) {
      if ((classes[i]! & 1) === 0) continue;
      let to = i;
      while (classes[to + 1] === classes[i]! + 1) to++;
      result.push(`${classes[i]} ${i}-${to}`);
    }
    return result;
  };
  return Object.fromEntries(
    [['person', '1 '], ['place', '3 '], ['organisation', '5 ']].map(([type, prefix]) => {
      let [right, foundCount, goldCount] = [0, 0, 0];
      for (const [s, classes] of gold.entries()) {
        const goldNames = names(classes).filter((name) => name.startsWith(prefix!));
        const foundNames = names(found[s]!).filter((name) => name.startsWith(prefix!));
        goldCount += goldNames.length;
        foundCount += foundNames.length;
        right += foundNames.filter((name) => goldNames.includes(name)).length;
      }
      return [type, { precision: percent(right, foundCount), recall: percent(right, goldCount) }];
    }),
  );
}
