import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWords, type WordPiece } from '@/lib/domain/article/compare-words';
import { findReworded, isRewording } from '@/lib/domain/article/reworded';

const older = 'The harbour reopened on Monday. Crews had cleared 41 wrecks from the channel by October. The ferry was late because of the fog.';

describe('findReworded', () => {
  test('finds the sentence with the new figure', () => {
    const newer = `A note was added. ${older.replace('41', '43')}`;
    expect(findReworded(older, 'Crews had cleared 41 wrecks from the channel by October.', newer)).toBe('Crews had cleared 43 wrecks from the channel by October.');
  });

  test('finds the whole sentence of a quotation that is part of one', () => {
    expect(findReworded(older, 'had cleared 41 wrecks', older.replace('41', '43'))).toBe('Crews had cleared 43 wrecks from the channel by October.');
  });

  test('gives what still stands as it stands', () => {
    expect(findReworded(older, 'The harbour reopened on Monday.', `News. ${older}`)).toBe('The harbour reopened on Monday.');
  });

  test('takes no sentence that was there before for a rewording, however like it is', () => {
    const twins = 'The north dock cost 48 million crowns. The south dock cost 48 million crowns.';
    expect(findReworded(twins, 'The north dock cost 48 million crowns.', 'Work goes on. The south dock cost 48 million crowns.')).toBeNull();
  });

  test('takes nothing for a rewording that shares less than half of the words', () => {
    expect(findReworded(older, 'Crews had cleared 41 wrecks from the channel by October.', 'The harbour reopened on Monday. The channel is closed to every ship for good.')).toBeNull();
  });

  test('of several sentences gives each its own', () => {
    const quote = 'The harbour reopened on Monday. Crews had cleared 41 wrecks from the channel by October.';
    expect(findReworded(older, quote, older.replace('Monday', 'Tuesday').replace('41', '43'))).toBe('The harbour reopened on Tuesday. Crews had cleared 43 wrecks from the channel by October.');
  });
});

test('isRewording wants half of the words shared', () => {
  expect(isRewording('Crews had cleared 41 wrecks.', 'Crews had cleared 43 wrecks.')).toBe(true);
  expect(isRewording('The ministry named nobody and gave no figure.', 'Falih al-Fayyadh and officials took part in the meeting.')).toBe(false);
});

const joined = (pieces: readonly WordPiece[]) => pieces.map(({ text }) => text).join('');
const marked = (pieces: readonly WordPiece[]) => pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
const shared = (pieces: readonly WordPiece[]) => pieces.filter(({ differs }) => !differs).map(({ text }) => text).join('').replace(/\s+/g, '');

describe('compareWords', () => {
  test.each([
    ['Crews cleared 41 wrecks.', 'Crews cleared 43 wrecks.', 'Crews cleared [41] wrecks.', 'Crews cleared [43] wrecks.'],
    ['It cost 48 million crowns.', 'It cost nearly 52 million crowns.', 'It cost [48] million crowns.', 'It cost [nearly 52] million crowns.'],
    ['The dock opened, he said.', 'The dock opened.', 'The dock opened[, he said].', 'The dock opened.'],
    ['', 'New.', '', '[New.]'],
  ])('%s → %s', (was, now, wasMarked, nowMarked) => {
    const pieces = compareWords(was, now);
    expect([marked(pieces.was), marked(pieces.now)]).toEqual([wasMarked, nowMarked]);
  });

  const sentence = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.array(fc.constantFrom('41', '43', 'wrecks', 'the', '.', ' ', '  ', '沈没船', 'قال'), { maxLength: 30 }).map((words) => words.join(' ')));

  test('cuts any two texts into pieces that join to them again, sharing the same words', () => {
    fc.assert(
      fc.property(sentence, sentence, (was, now) => {
        const pieces = compareWords(was, now);
        expect([joined(pieces.was), joined(pieces.now)]).toEqual([was, now]);
        expect(shared(pieces.was)).toBe(shared(pieces.now));
        for (const side of [pieces.was, pieces.now]) expect(side.every((piece, index) => piece.text !== '' && piece.differs !== side[index - 1]?.differs)).toBe(true);
      }),
    );
  });

  test('finds nothing different in a text and itself', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(compareWords(text, text).was.filter(({ differs }) => differs)).toEqual([]);
      }),
    );
  });
});
