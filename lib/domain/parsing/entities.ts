import type { Span } from '../article/schema';
import type { ParsedToken } from './parsed-token';
import type { ParsingModel } from './parser';

const TYPES = ['person', 'place', 'organisation'] as const;

/** A name in an article. Offsets are UTF-16 indices in the article, end exclusive. */
export type ParsedEntity = Span & {
  type: (typeof TYPES)[number];
  /** The sentence alone and the document as a whole led to the same name and type. */
  sure: boolean;
};

/** The names in the sentences of one article, in order. All sentences at once, since what a word names in one tells what it names in another. */
export function findEntities(model: ParsingModel, sentences: readonly (readonly ParsedToken[])[]): ParsedEntity[] {
  const { first, second } = model.entityTagger.tagDocument(sentences);
  return sentences.flatMap((tokens, s) => {
    const alone = new Set(namesIn(first[s]!).map(nameKey));
    return namesIn(second[s]!).map((name) => ({
      start: tokens[name.from]!.start,
      end: tokens[name.to]!.end,
      type: TYPES[name.type]!,
      sure: alone.has(nameKey(name)),
    }));
  });
}

type Name = { from: number; to: number; type: number };

const nameKey = ({ from, to, type }: Name) => `${from}-${to}-${type}`;

/** Odd classes start a name, the even class after them goes on with it. `to` is the last token. */
function namesIn(classes: Int32Array): Name[] {
  const names: Name[] = [];
  for (let i = 0; i < classes.length; i++) {
    const entityClass = classes[i]!;
    if ((entityClass & 1) === 0) continue;
    let to = i;
    while (classes[to + 1] === entityClass + 1) to++;
    names.push({ from: i, to, type: (entityClass - 1) >> 1 });
    i = to;
  }
  return names;
}
