import { isName, type Sentence } from '../document/document';
import type { Token } from '../language/token';
import { asSentence, type Draft, type FactFamily } from './draft';

const MIN_LETTERS = 3;

/** "the European Research Council (ERC)": what the letters stand for. */
export const expandedAcronym: FactFamily = ({ document }, sentence) =>
  sentence.mentions.filter(isName).flatMap((mention): Draft[] => {
    // "the Quilca Arts Festival's (QAF) exhibition"
    const full = document.aliases.get(mention.text)?.replace(/[’']s?$/, '');
    const { tokens } = sentence;
    if (!full || !spells(full, mention.text) || mention.text.length < MIN_LETTERS || tokens[mention.first - 1]?.text !== '(' || tokens[mention.last + 1]?.text !== ')') return [];
    const span = spanOf(sentence, full, tokens[mention.first] as Token);
    const statement = asSentence(`${mention.text} stands for ${full}`);
    return span ? [{ kind: 'statement', family: 'acronym', sentence, statement, rationale: statement, questions: [{ stem: `What does ${mention.text} stand for?`, key: full, keySpan: span, answer: 'phrase', accepted: [`the ${full}`] }], restate: [], ...(comesBack(document.text, mention.text, full) ? {} : { aside: true }) }] : [];
  });

/** A body that is named once, in a list of funders, is not worth knowing by its letters: neither they nor the last word of its name come back. */
function comesBack(text: string, letters: string, full: string): boolean {
  const noun = full.split(' ').at(-1) ?? full;
  return text.split(new RegExp(`\\b${letters}\\b`, 'u')).length > 2 || text.split(new RegExp(`\\b${noun}`, 'iu')).length > 2;
}

/** The letters open the words in their order: "Islamic State" does not spell ISIS. */
function spells(full: string, letters: string): boolean {
  const openers = full.split(/[\s-]+/).map((word) => word.charAt(0));
  const capitals = openers.filter((letter) => /\p{Lu}/u.test(letter)).join('');
  return full.includes(' ') && [openers.join('').toUpperCase(), capitals].includes(letters.toUpperCase());
}

function spanOf(sentence: Sentence, full: string, before: Token): { start: number; end: number } | undefined {
  const at = sentence.text.lastIndexOf(full, before.start - sentence.start);
  return at < 0 ? undefined : { start: sentence.start + at, end: sentence.start + at + full.length };
}
