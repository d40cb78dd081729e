const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** A stretch of a text, and whether the other text lacks it. */
export type WordPiece = { text: string; differs: boolean };

/**
 * Two wordings of one sentence, each cut into what both share and what differs; the pieces of each, joined, are that wording again.
 * What is shared is a longest common subsequence of words and marks (Unicode UAX #29). Blanks between two differing words differ too.
 * Time and space grow with the product of the two lengths: for sentences, not for articles.
 */
export function compareWords(was: string, now: string): { was: WordPiece[]; now: WordPiece[] } {
  const [before, after] = [wordsOf(was), wordsOf(now)];
  const shared = sharedWords(before, after);
  return { was: toPieces(before, new Set(shared.map(([index]) => index))), now: toPieces(after, new Set(shared.map(([, index]) => index))) };
}

/** The words and punctuation marks of a text, in order, each with the blanks that follow it. Languages that write without blanks are parted too. */
function wordsOf(text: string): { word: string; gap: string }[] {
  const words: { word: string; gap: string }[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = words.at(-1);
    if (last && segment.trim() === '') last.gap += segment;
    else words.push({ word: segment, gap: '' });
  }
  return words;
}

/** Pairs of places, ascending, at which both texts have the same word. */
function sharedWords(before: readonly { word: string }[], after: readonly { word: string }[]): [number, number][] {
  const width = after.length + 1;
  // lengths[i * width + j]: how much the texts share from word i and word j on.
  const lengths = new Uint16Array((before.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  const isSame = (i: number, j: number): boolean => before[i]?.word === after[j]?.word;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) lengths[i * width + j] = isSame(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const shared: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (isSame(i, j)) shared.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return shared;
}

function toPieces(words: readonly { word: string; gap: string }[], shared: ReadonlySet<number>): WordPiece[] {
  const pieces: WordPiece[] = [];
  const add = (text: string, differs: boolean) => {
    const last = pieces.at(-1);
    if (last?.differs === differs) last.text += text;
    else if (text !== '') pieces.push({ text, differs });
  };
  words.forEach(({ word, gap }, index) => {
    const differs = !shared.has(index);
    add(word, differs);
    add(gap, differs && index + 1 < words.length && !shared.has(index + 1));
  });
  return pieces;
}
