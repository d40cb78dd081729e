import { describe, expect, it } from 'vitest';
import type { ParsedToken } from '@/lib/domain/parsing/parsed-token';
import { attachmentOf, mainClause, subtreeSpan } from '@/lib/domain/parsing/tree-queries';

/** A tree written out: one token per line of “word TAG head label”, heads counting from 1 and 0 for the root, “?” where unsure. */
function tree(lines: readonly string[]): { text: string; tokens: ParsedToken[] } {
  let text = '';
  const tokens = lines.map((line): ParsedToken => {
    const [word = '', tag = '', head = '', label = '', doubt] = line.split(' ');
    const start = text.length;
    text += `${word} `;
    const sure = doubt === undefined;
    return { text: word, start, end: start + word.length, tag: tag as ParsedToken['tag'], penn: '', head: Number(head) - 1, label, sure, sureLabel: sure };
  });
  return { text, tokens };
}

const active = tree([
  'The DET 3 det', 'old ADJ 3 amod', 'ferry NOUN 8 nsubj', ', PUNCT 6 punct', 'once ADV 6 advmod', 'red ADJ 3 amod', ', PUNCT 3 punct',
  'left VERB 0 root', 'the DET 10 det', 'port NOUN 8 obj', 'of ADP 12 case', 'Bergen PROPN 10 nmod', 'in ADP 14 case', 'May PROPN 8 obl ?', '. PUNCT 8 punct',
]);
const passive = tree(['Seeds NOUN 3 nsubj:pass', 'were AUX 3 aux:pass', 'sown VERB 0 root', 'by ADP 5 case', 'hand NOUN 3 obl']);
const copular = tree(['It PRON 4 nsubj', 'is AUX 4 cop ?', 'a DET 4 det', 'whale NOUN 0 root']);
const unsureObject = tree(['We PRON 2 nsubj', 'saw VERB 0 root', 'whales NOUN 2 obj ?']);
const imperative = tree(['Leave VERB 0 root', 'the DET 3 det', 'room NOUN 1 obj']);
const inverted = tree(['“ PUNCT 2 punct', 'No INTJ 0 root', '” PUNCT 2 punct', 'said VERB 2 parataxis', 'Li PROPN 4 nsubj']);
const afterVerb = tree(['Here ADV 2 advmod', 'comes VERB 0 root', 'Li PROPN 2 nsubj']);
const all = { active, passive, copular, unsureObject, imperative, inverted, afterVerb };

describe('subtreeSpan', () => {
  it.each([
    [2, 'The old ferry , once red'],
    [9, 'the port of Bergen'],
    [13, 'in May'],
    [7, 'The old ferry , once red , left the port of Bergen in May'],
    [14, '.'],
  ])('covers the phrase of token %i', (index, expected) => {
    const { start, end } = subtreeSpan(active.tokens, index);
    expect(active.text.slice(start, end)).toBe(expected);
  });

  it('refuses a token that is not there', () => {
    expect(() => subtreeSpan(active.tokens, 15)).toThrow(RangeError);
  });
});

describe('mainClause', () => {
  it.each([
    ['active', { subject: 'The old ferry , once red', verb: 'left', object: 'the port of Bergen', passive: false, sure: true }],
    ['passive', { subject: 'Seeds', verb: 'sown', object: undefined, passive: true, sure: true }],
    ['copular', { subject: 'It', verb: 'is', object: undefined, passive: false, sure: false }],
    ['unsureObject', { subject: 'We', verb: 'saw', object: 'whales', passive: false, sure: false }],
  ] as const)('reads the %s clause', (name, expected) => {
    const { text, tokens } = all[name];
    const clause = mainClause(tokens);
    const words = (span?: { start: number; end: number }) => span && text.slice(span.start, span.end);
    expect(clause && { subject: words(clause.subject), verb: tokens[clause.verb]?.text, object: words(clause.object), passive: clause.passive, sure: clause.sure }).toEqual(expected);
  });

  it.each(['imperative', 'inverted', 'afterVerb'] as const)('finds none in the %s one', (name) => {
    expect(mainClause(all[name].tokens)).toBeNull();
  });

  it('finds none in nothing', () => {
    expect(mainClause([])).toBeNull();
  });
});

describe('attachmentOf', () => {
  it.each([
    ['of Bergen', 'Bergen', 'port', 'nmod', true],
    ['in May', 'May', 'left', 'obl', false],
    ['The old', 'ferry', 'left', 'nsubj', true],
    ['Bergen', 'Bergen', 'port', 'nmod', true],
  ])('finds where “%s” belongs', (phrase, head, governor, label, sure) => {
    const found = attachmentOf(active.tokens, active.text.indexOf(phrase));
    expect(found && { head: active.tokens[found.phrase]?.text, governor: active.tokens[found.governor]?.text, label: found.label, sure: found.sure }).toEqual({ head, governor, label, sure });
  });

  it('has no governor for the root and no answer between words', () => {
    expect(attachmentOf(active.tokens, active.text.indexOf('left'))?.governor).toBe(-1);
    expect(attachmentOf(active.tokens, 3)).toBeNull();
  });
});
