import { type FeatureList, hashWord } from './feature-key';
import { normaliseWord } from './spelling';
import { type Vocabulary, WORD, WORD_WIDTH } from './vocabulary';
import type { WordTable } from './word-table';

export const ENTITY_FEATURES = 96;

/** Bits of an entry in the gazetteer. */
export const GAZETTEER = { first: 1, last: 2, place: 4, country: 8, organisation: 16, demonym: 32, person: 64, title: 128 } as const;

/** Bits of a token's capitals. */
export const CAPITAL = { first: 1, headline: 2, upper: 4, allUpper: 8 } as const;

export type EntityWord = { text: string; tag: string; penn: string };

/** What the entity tagger knows of a token; numbers only, 0 for nothing. */
export type EntityToken = {
  word: number; cluster: number; coarse: number; noun: number; classes: number; penn: number; tag: number;
  /** The gazetteer's bits for the word, and for the longest name of several words it lies in. */
  gazetteer: number; gazetteerName: number;
  shape: number; suffix2: number; suffix3: number; prefix3: number; capitals: number;
  /** 1: a word that ends names of organisations; 2: one of places. */
  kindWord: number;
  /** What the document says of the word elsewhere. */
  memory: number;
  // The run of capitalised words that the token lies in.
  runLength: number; runPosition: number; runLastKind: number; runLast: number; runKinds: number; runGazetteer: number;
  after: number; afterTag: number; afterCluster: number; afterNoun: number; before: number; beforeNoun: number; beforeCluster: number;
};

const nothing: EntityToken = {
  word: 0, cluster: 0, coarse: 0, noun: 0, classes: 0, penn: 0, tag: 0, gazetteer: 0, gazetteerName: 0, shape: 0, suffix2: 0, suffix3: 0, prefix3: 0, capitals: 0,
  kindWord: 0, memory: 0, runLength: 0, runPosition: 0, runLastKind: 0, runLast: 0, runKinds: 0, runGazetteer: 0,
  after: 0, afterTag: 0, afterCluster: 0, afterNoun: 0, before: 0, beforeNoun: 0, beforeCluster: 0,
};
const OUTSIDE: EntityToken = { ...nothing, word: 1 };
const COMMA = hashWord(',');
const LONGEST_NAME = 4;
const ALL_UPPER = /^\p{Lu}{2,}$/u;

const ORGANISATION_WORD =
  /^(?:inc|corp|co|ltd|plc|llc|group|party|university|college|school|institute|ministry|department|council|committee|association|agency|bank|company|corporation|commission|club|union|league|church|court|army|force|forces|times|post|news|journal|press|organization|organisation|foundation|society|center|centre|bureau|office|service|services|museum|hospital|congress|parliament|senate|board|federation|front|command|team)$/;
const PLACE_WORD =
  /^(?:river|lake|mountain|mount|mountains|street|avenue|road|city|county|province|district|island|islands|airport|valley|bay|sea|ocean|park|beach|square|bridge|region|state|states|republic|kingdom|north|south|east|west|port|cape|fort|town|village|square|strip|peninsula|desert|forest|station)$/;

/** Describes the tokens of a sentence. `memory`: what the document says of a word, by its hash. */
export function describeTokens(words: readonly EntityWord[], vocabulary: Vocabulary, gazetteer: WordTable, memory: ReadonlyMap<number, number> | null): EntityToken[] {
  vocabulary.makeRoom();
  const rows = words.map(({ text }) => vocabulary.row(text) * WORD_WIDTH);
  const { columns } = vocabulary;
  const upper = rows.reduce((sum, row) => sum + columns[row + WORD.upper]!, 0);
  const headline = words.length > 3 && upper / words.length > 0.75 ? CAPITAL.headline : 0;
  const tokens = words.map(({ text, tag, penn }, i): EntityToken => {
    const row = rows[i]!;
    const hash = columns[row + WORD.hash]!;
    const isUpper = columns[row + WORD.upper]!;
    return {
      ...nothing,
      word: hash,
      cluster: columns[row + WORD.cluster]!,
      coarse: columns[row + WORD.coarse]!,
      noun: tag === 'NOUN' ? columns[row + WORD.noun]! + 1 : 0,
      classes: columns[row + WORD.classes]!,
      penn: hashWord(penn),
      tag: hashWord(tag),
      gazetteer: gazetteer.get(hashWord(text.toLowerCase())),
      shape: columns[row + WORD.shape]!,
      suffix2: columns[row + WORD.suffix2]!,
      suffix3: columns[row + WORD.suffix3]!,
      prefix3: columns[row + WORD.prefix3]!,
      capitals: (isUpper ? CAPITAL.upper : 0) + (isUpper && ALL_UPPER.test(text) ? CAPITAL.allUpper : 0) + headline + (i === 0 ? CAPITAL.first : 0),
      kindWord: kindWord(normaliseWord(text)),
      memory: memory?.get(hash) ?? 0,
    };
  });
  findNames(words, tokens, gazetteer);
  describeRuns(tokens);
  return tokens;
}

function kindWord(word: string): number {
  if (ORGANISATION_WORD.test(word)) return 1;
  return PLACE_WORD.test(word) ? 2 : 0;
}

/** Names of several words in the gazetteer, longest first. */
function findNames(words: readonly EntityWord[], tokens: EntityToken[], gazetteer: WordTable): void {
  for (let i = 0; i < words.length; i++) {
    for (let length = Math.min(LONGEST_NAME, words.length - i); length >= 2; length--) {
      const name = words.slice(i, i + length).map(({ text }) => text).join('_').toLowerCase();
      const found = gazetteer.get(hashWord(name));
      if (!found) continue;
      for (const [k, token] of tokens.slice(i, i + length).entries()) token.gazetteerName ||= found * 4 + (k === 0 ? 1 : 2);
      break;
    }
  }
}

/** What each run of capitalised words looks like: its last word, what precedes it and what follows. */
function describeRuns(tokens: EntityToken[]): void {
  const isUpper = (token: EntityToken | undefined) => token !== undefined && (token.capitals & CAPITAL.upper) !== 0;
  for (let start = 0; start < tokens.length; start++) {
    if (!isUpper(tokens[start])) continue;
    let end = start + 1;
    while (isUpper(tokens[end])) end++;
    const run = tokens.slice(start, end);
    const [first = OUTSIDE] = run;
    const last = run.at(-1) ?? OUTSIDE;
    const before = tokens[start - 1];
    const after = tokens[end];
    const followingNoun = tokens.slice(end, end + 5).find((token) => token.noun);
    const shared = {
      runLength: Math.min(4, run.length),
      runLastKind: last.kindWord,
      runLast: last.word,
      runKinds: run.reduce((kinds, token) => kinds | token.kindWord, 0),
      runGazetteer: first.gazetteer,
      after: after?.word ?? 0,
      afterTag: after?.tag ?? 0,
      afterCluster: after?.cluster ?? 0,
      // “…, the spokesman”: the noun that an apposition after the name has.
      afterNoun: after?.word === COMMA && followingNoun ? followingNoun.noun : 0,
      before: before?.word ?? 0,
      beforeNoun: before?.noun ?? 0,
      beforeCluster: before?.cluster ?? 0,
    };
    for (const [position, token] of run.entries()) Object.assign(token, shared, { runPosition: Math.min(3, position) });
    start = end;
  }
}

/** The features of token i, given the class of the one before it (t1) and the one before that (t2). */
export function entityFeatures(tokens: readonly EntityToken[], i: number, t1: number, t2: number, out: FeatureList): void {
  const a = tokens[i] ?? OUTSIDE;
  const l = tokens[i - 1] ?? OUTSIDE;
  const l2 = tokens[i - 2] ?? OUTSIDE;
  const r = tokens[i + 1] ?? OUTSIDE;
  const r2 = tokens[i + 2] ?? OUTSIDE;
  out.count = 0;
  out.add(500, 0);
  out.add(501, t1);
  out.add(502, t1, t2);
  out.add(503, a.word);
  out.add(504, a.word, t1);
  out.add(505, l.word, t1);
  out.add(506, r.word, t1);
  out.add(507, l2.word);
  out.add(508, r2.word);
  out.add(509, a.word, l.word);
  out.add(510, a.word, r.word);
  out.add(511, a.shape, t1);
  out.add(512, a.capitals, t1);
  out.add(513, a.capitals, l.capitals, r.capitals);
  out.add(514, a.suffix3, a.capitals);
  out.add(515, a.prefix3, a.capitals);
  out.add(516, a.suffix2, a.capitals, t1);
  out.add(517, l.suffix3, t1);
  out.add(518, r.suffix3);
  out.add(519, a.penn, t1);
  out.add(520, a.penn, l.penn, t1);
  out.add(521, a.penn, r.penn, t1);
  out.add(522, a.tag, l.tag, r.tag);
  out.add(523, l.penn);
  out.add(524, r.penn);
  out.add(525, a.penn, a.capitals, t1);
  out.add(526, a.cluster, t1);
  out.add(527, l.cluster, t1);
  out.add(528, r.cluster, t1);
  out.add(529, a.coarse, l.coarse, t1);
  out.add(530, a.coarse, r.coarse, t1);
  out.add(531, a.cluster, l.cluster);
  out.add(532, a.cluster, r.cluster);
  out.add(533, a.gazetteer, t1);
  out.add(534, a.gazetteer, a.capitals, t1);
  out.add(535, l.gazetteer, a.gazetteer, t1);
  out.add(536, a.gazetteer, r.gazetteer, t1);
  out.add(537, a.gazetteerName, t1);
  out.add(538, a.gazetteer, a.penn, t1);
  out.add(539, r.gazetteer, t1);
  out.add(540, a.gazetteerName, a.gazetteer);
  out.add(541, l.noun, a.capitals, t1);
  out.add(542, l2.noun, l.word, a.capitals);
  out.add(543, r.noun, a.capitals, t1);
  out.add(544, a.classes, a.capitals, t1);
  out.add(545, a.kindWord, t1);
  out.add(546, r.kindWord, t1, a.capitals);
  out.add(547, l.kindWord, t1);
  out.add(548, a.runLength, a.runPosition, t1);
  out.add(549, a.runLastKind, t1, a.capitals);
  out.add(550, a.runKinds, a.runLength, t1);
  out.add(551, a.runLast, t1);
  out.add(552, a.after, t1);
  out.add(553, a.before, t1);
  out.add(554, a.before, a.after, t1);
  out.add(555, a.beforeNoun, t1);
  out.add(556, a.afterNoun, t1);
  out.add(557, a.afterTag, a.runLength, t1);
  out.add(558, a.beforeCluster, t1);
  out.add(559, a.afterCluster, t1);
  out.add(560, a.beforeCluster, a.gazetteer, t1);
  out.add(561, a.runGazetteer, a.runLength, t1);
  out.add(562, a.runGazetteer, a.before, a.gazetteer);
  out.add(563, a.afterCluster, a.runLength, a.gazetteer);
  out.add(564, a.memory, t1);
  out.add(565, a.memory, a.capitals, t1);
  out.add(566, a.memory, a.gazetteer, t1);
  out.add(567, l.memory, a.memory, t1);
  out.add(568, r.memory, a.memory, t1);
}
