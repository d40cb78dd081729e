import { contentWords, normaliseAnswer } from './compare-text';
import { rootsOf } from './roots';

/** A figure, with what is joined to it: “120-bed”, “4-3”. */
const FIGURE = /(?<![\p{L}\p{N}])\d[\d,]*(?:\.\d+)?(?:[-–](?:\p{Ll}+|\d+))*%?/gu;
const NUMBER_WORD = /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|half|third|dozen)\b/giu;

type Counted = { figure: string; of: string };

/**
 * The figures of a sentence that its evidence does not have, or has of something else (“78 per cent of the men” made “78 per cent of the
 * women”). `text`: the article, where “the 120-bed hospital” may stand before the evidence says “the hospital”.
 */
export function strangeFigures(text: string, quote: string, said: string): string[] {
  const there = counted(quote);
  const held = contentWords(quote);
  const words = [...said.matchAll(NUMBER_WORD)].filter((match) => !held.has(match[0].toLowerCase()) && !text.includes(withNoun(said, match)));
  const figures = counted(said).filter(({ figure, of }) => {
    const same = there.filter((other) => isSame(figure, other.figure, said));
    if (same.length === 0) return !(/-\p{L}/u.test(figure) && text.includes(figure));
    return of !== '' && same.every((other) => other.of !== of) && there.some((other) => other.of === of);
  });
  return [...words.map(([word]) => word), ...figures.map(({ figure }) => figure)];
}

/** A phrase taken over from another sentence (“the agreement to reopen two road crossings”) has its noun with it. */
function withNoun(said: string, { index, 0: word }: RegExpExecArray): string {
  return said.slice(index, index + word.length + (/^[\s-]+\p{L}+/u.exec(said.slice(index + word.length))?.[0].length ?? 0));
}

/** “a 48-metre vessel” is “48 metres long”. */
function isSame(figure: string, other: string, said: string): boolean {
  if (normaliseAnswer(figure) === normaliseAnswer(other)) return true;
  const [number, unit] = other.split('-');
  return number === figure && unit !== undefined && /\p{L}/u.test(unit) && [...rootsOf(unit)].every((root) => rootsOf(said).has(root));
}

/** Each figure, and the first word of meaning right behind it. */
function counted(text: string): Counted[] {
  return [...text.matchAll(FIGURE)].map((match) => {
    const behind = /^\s*([\p{L}-]+)/u.exec(text.slice(match.index + match[0].length))?.[1] ?? '';
    return { figure: match[0].replace(/,$/, ''), of: [...rootsOf(behind)][0] ?? '' };
  });
}
