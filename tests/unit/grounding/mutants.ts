import { splitSentences } from '@/lib/domain/article/sentences';
import { containsAnswer, contentWords, normaliseAnswer } from '@/lib/domain/question-set/compare-text';
import { isAttributed } from '@/lib/domain/question-set/reported-spans';
import { BLANK } from '@/lib/domain/question-set/item-formats';
import type { Evidence } from '@/lib/domain/article/schema';
import type { Fact, GeneratedSet, Item } from '@/lib/domain/question-set/schema';
import { lintMutants } from './lint-mutants';

export type Mutant = { kind: string; fact: Fact; item: Item; note?: string };

/** Runs of capitalised words, and the figures: what a careless model takes from elsewhere. */
const NAME = /\p{Lu}[\p{L}-]+(?: (?:(?:of|the|al|de|van|von) )?\p{Lu}[\p{L}-]+)+(?![\p{L}’'-])/gu;
const FIGURE = /(?<![\p{L}\d])\d[\d,]*(?:\.\d+)?(?![\d\p{L}])/gu;

const isComposite = ({ format }: Item): boolean => format === 'ordering' || format === 'matching';

/** Every way this file knows to make a sound item wrong. What a mutation would leave true is not made. */
export function mutantsOf(set: GeneratedSet): Mutant[] {
  const facts = new Map(set.facts.map((fact) => [fact.id, fact]));
  return set.items.flatMap((item) => {
    const fact = facts.get(item.factId);
    if (!fact) throw new Error(`${item.id} has no fact`);
    return [...ofEvidence(set, fact, item), ...ofStem(fact, item), ...lintMutants(set.article.text, item).map(({ kind, stem }) => ({ kind, fact, item: { ...item, stem } })), ...(isComposite(item) ? ofLines(fact, item) : item.format === 'true-false' ? ofTruth(set, fact, item) : [...ofKey(set, fact, item), ...ofOptions(fact, item), ...ofStatement(set, fact, item)]), ...ofAttribution(fact, item)];
  });
}

function ofEvidence({ article: { text } }: GeneratedSet, fact: Fact, item: Item): Mutant[] {
  const { evidence } = item;
  const moved = (by: number): Evidence => ({ ...evidence, start: evidence.start + by, end: evidence.end + by });
  const elsewhere = splitSentences(text).filter(({ start, end }) => end <= evidence.start || start >= evidence.end).map(({ start, end }) => ({ start, end, quote: text.slice(start, end) }));
  // A headline with the answer in it says the same in fewer words.
  const isHeadline = ({ start, quote }: Evidence) => start === 0 && !quote.endsWith('.');
  const other = elsewhere.filter((one) => !(isHeadline(one) && containsAnswer(one.quote, item.key))).filter(({ quote }) => quote.split(' ').length > 4 && !sharesMostWith(quote, `${fact.statement} ${item.format === 'true-false' ? '' : item.key}`));
  const picked = [other[0], other[Math.floor(other.length / 2)], other.at(-1)].flatMap((one) => one ?? []);
  return [
    ...[-7, -1, 1, 7].map((by) => ({ kind: 'shifted offsets', fact, item: { ...item, evidence: moved(by) } })),
    { kind: 'shifted offsets of the fact', fact: { ...fact, evidence: { ...fact.evidence, start: fact.evidence.start + 1, end: fact.evidence.end + 1 } }, item },
    { kind: 'invented quotation', fact, item: { ...item, evidence: { ...evidence, quote: `${evidence.quote} So it was.` } } },
    { kind: 'invented quotation', fact, item: { ...item, evidence: { ...evidence, quote: [...evidence.quote].reverse().join('') } } },
    ...picked.flatMap((one) => [
      { kind: 'evidence of another sentence', fact, item: { ...item, evidence: one } },
      { kind: 'evidence of another sentence for the fact too', fact: { ...fact, evidence: one }, item: { ...item, evidence: one } },
    ]),
  ];
}

/** A sentence that says the same again proves it as well. */
function sharesMostWith(quote: string, said: string): boolean {
  const [words, held] = [[...contentWords(said)], contentWords(quote)];
  return words.filter((word) => held.has(word)).length >= words.length * 0.4;
}

function ofStem(fact: Fact, item: Item): Mutant[] {
  const name = item.stem.match(NAME)?.[0];
  const swapped = (by: string) => (name === undefined || new RegExp(`${name} (?:of|for|on|&|to) `, 'u').test(item.stem) ? [] : [item.stem.replace(name, by)]);
  const stems = (kind: string, list: readonly string[]): Mutant[] => list.filter((stem) => stem !== item.stem).map((stem) => ({ kind, fact, item: { ...item, stem } }));
  const opened = item.format === 'true-false' || item.format === 'cloze' ? [`They did so, and ${lowerFirst(item.stem)}`] : [item.stem.replace(/\?$/, ' when they met him?')];
  return [
    ...(item.format === 'true-false' || isComposite(item) ? [] : stems('key given away in the stem', [item.stem.replace(/[?.:]?$/, (mark) => ` (${item.key})${mark}`), `${item.key}: ${item.stem}`])),
    ...stems('pronoun without a referent', [...opened, ...swapped('he'), ...swapped('they')]),
    ...stems('definite that points outside', [...swapped('the decision'), ...swapped('the incident'), item.stem.replace(/[?.:]?$/, (mark) => ` in the matter${mark}`)]),
  ];
}

function ofKey(set: GeneratedSet, fact: Fact, item: Item): Mutant[] {
  const answers = [item.key, ...(item.accepted ?? [])];
  const isOther = (key: string) => !answers.some((answer) => containsAnswer(answer, key) || containsAnswer(key, answer));
  const wrongOptions = (item.options ?? []).filter((option) => option !== item.key).map((key): Mutant => ({ kind: 'wrong key', fact, item: { ...item, key } }));
  const keys = new Set(set.items.filter((other) => other.format !== 'true-false' && !isComposite(other)).map(({ key }) => key));
  const entities = [...keys].filter(isOther).flatMap((key): Mutant[] => {
    const options = item.options?.map((option) => (option === item.key ? key : option));
    const changed = { ...item, key, accepted: undefined, ...(options ? { options } : {}) };
    return [
      { kind: 'key of another question', fact, item: changed },
      // The lie told consistently: fact and key agree with one another, and not with the article.
      ...(fact.statement.includes(item.key) && !containsAnswer(fact.evidence.quote, key) ? [{ kind: 'key and fact swapped together', fact: { ...fact, statement: fact.statement.replace(item.key, key) }, item: changed }] : []),
    ];
  });
  return [...wrongOptions, ...entities];
}

function ofOptions(fact: Fact, item: Item): Mutant[] {
  const { options, key } = item;
  if (!options || item.format !== 'multiple-choice') return [];
  const wrong = options.findIndex((option) => option !== key);
  const other = options.findIndex((option, at) => option !== key && at !== wrong);
  const put = (kind: string, option: string): Mutant => ({ kind, fact, item: { ...item, options: options.map((one, at) => (at === wrong ? option : one)) } });
  const word = key.split(' ').find((one) => contentWords(one).size > 0 && normaliseAnswer(one) !== normaliseAnswer(key) && !/\d/.test(key));
  return [
    put('duplicated option', options[other] ?? ''),
    put('duplicated option', (options[other] ?? '').replace(/^(?:the |an? )?/, 'the ')),
    put('option equal to the key', key),
    put('option equal to the key', /\d/.test(key) ? ` ${key}` : key.toUpperCase()),
    put('option that contains the key', `${key} and others`),
    ...(word === undefined ? [] : [put('option inside the key', word)]),
    { kind: 'too few options', fact, item: { ...item, options: [key, options[wrong] ?? ''] } },
    { kind: 'no key among the options', fact, item: { ...item, options: options.filter((option) => option !== key) } },
  ];
}

/** The fact, and where it can the question too, says of somebody or some number what the article says of another. */
function ofStatement(set: GeneratedSet, fact: Fact, item: Item): Mutant[] {
  return swaps(set, fact.statement, fact.evidence.quote, [item.key, ...(item.accepted ?? [])]).flatMap(({ from, to, text: statement }): Mutant[] => [
    { kind: 'swapped name or number in the fact', fact: { ...fact, statement }, item, note: `${from} → ${to}` },
    ...(item.stem.includes(from) ? [{ kind: 'swapped name or number in the question', fact, item: { ...item, stem: item.stem.replace(from, to) }, note: `${from} → ${to}` }, { kind: 'swapped name or number in fact and question', fact: { ...fact, statement }, item: { ...item, stem: item.stem.replace(from, to) }, note: `${from} → ${to}` }] : []),
  ]);
}

function ofTruth(set: GeneratedSet, fact: Fact, item: Item): Mutant[] {
  const flipped: Mutant = { kind: 'true and false flipped', fact, item: { ...item, key: item.key === 'True' ? 'False' : 'True' } };
  if (item.key === 'False') return [flipped, { kind: 'false statement that is true', fact, item: { ...item, stem: fact.statement } }];
  const lies = swaps(set, item.stem, fact.evidence.quote, []).map(({ from, to, text: stem }): Mutant => ({ kind: 'swapped name or number in a true statement', fact, item: { ...item, stem }, note: `${from} → ${to}` }));
  const denied = item.stem.replace(/ (is|was|are|were|has|had|have|will|would) /, ' $1 not ');
  return [flipped, ...lies, ...(denied === item.stem ? [] : [{ kind: 'true statement denied', fact, item: { ...item, stem: denied } }, { kind: 'true statement and fact denied', fact: { ...fact, statement: denied }, item: { ...item, stem: denied } }])];
}

/** Each name or figure of a sentence replaced by up to three others of the article that its evidence does not name. */
function swaps({ article: { text } }: GeneratedSet, said: string, quote: string, keep: readonly string[]): { from: string; to: string; text: string }[] {
  return [NAME, FIGURE].flatMap((pattern) => {
    const known = [...new Set(matches(text, pattern))];
    return [...new Set(matches(said, pattern))].filter((from) => !keep.some((key) => key.includes(from)) && !quote.includes(lowerFirst(from))).flatMap((from) => {
      if (said.split(from.split(' ').at(-1) ?? from).length > 2) return [];
      const others = known.filter((to) => !isIn(quote, to) && !/^(?:In|On|At|By|Since|After|Before|From|For|During|But|And) /.test(to) && ![...contentWords(to)].some((word) => contentWords(said).has(word)) && contentWords(to).size > 0);
      return [others[0], others[Math.floor(others.length / 2)], others.at(-1)].filter((to, at, list) => to !== undefined && list.indexOf(to) === at).map((to = '') => ({ from, to, text: said.replace(from, to) }));
    });
  });
}

/** The evidence names it, if in other words (“the governor, Kerîm Salih” for Governor Salih). */
const isIn = (quote: string, name: string): boolean => containsAnswer(quote.replaceAll('%', ' %'), name) || [...contentWords(name)].every((word) => contentWords(quote).has(word)) || quote.includes(name.replace(/[^\p{Lu}]/gu, ''));
const matches = (text: string, pattern: RegExp): string[] => (text.match(pattern) ?? []).map((found) => found.replace(/[’']s?$/u, ''));

/** “X said that Y” becomes “Y”, in question and fact. */
function ofAttribution(fact: Fact, item: Item): Mutant[] {
  const bare = (said: string): string | undefined => /^(?:According to [^,]+, |.{3,80}? (?:said|says|warned|claimed|argued|insisted|added|estimated|told \p{L}+)(?: that|:) )(.{20,})$/u.exec(said)?.[1];
  const statement = bare(fact.statement);
  if (statement === undefined || !isAttributed(fact.evidence.quote)) return [];
  const stem = item.format === 'true-false' || item.format === 'cloze' ? bare(item.stem.replace(BLANK, item.key)) : undefined;
  const plain = upperFirst(statement);
  // Words between quotation marks stay somebody's.
  if (stem === undefined || /(?:said|says|denied|told|according to|warned)|[“"]/iu.test(plain)) return [];
  if (item.format === 'true-false') return item.key === 'True' ? [{ kind: 'attribution stripped', fact: { ...fact, statement: plain }, item: { ...item, stem: upperFirst(stem) } }, { kind: 'attribution stripped', fact, item: { ...item, stem: upperFirst(stem) } }] : [];
  return stem.includes(item.key) ? [{ kind: 'attribution stripped', fact: { ...fact, statement: plain }, item: { ...item, stem: upperFirst(stem.replace(item.key, BLANK)) } }] : [];
}

function ofLines(fact: Fact, item: Item): Mutant[] {
  const lines = item.key.split('\n');
  const [first = '', second = '', ...rest] = lines;
  const put = (kind: string, changes: Partial<Item>): Mutant => ({ kind, fact, item: { ...item, ...changes } });
  return [
    put('lines swapped', { key: [second, first, ...rest].join('\n') }),
    put('lines swapped', { key: [...lines].reverse().join('\n') }),
    put('a line twice', { key: [first, first, ...rest].join('\n') }),
    put('a line left out', { key: [second, ...rest].join('\n') }),
    put('lines shown in order', { options: lines }),
    ...(item.prompts ? [put('a prompt twice', { prompts: [item.prompts[0] ?? '', item.prompts[0] ?? '', ...item.prompts.slice(2)] }), put('prompts swapped', { prompts: [item.prompts[1] ?? '', item.prompts[0] ?? '', ...item.prompts.slice(2)] })] : []),
  ];
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
