import { describe, expect, test } from 'vitest';
import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { gateFor } from '@/lib/domain/vetting/item-fault';
import { evidenceOf } from './ferry';

const german = 'Die Fähre zwischen Alma und Bresk fuhr am Montag nach einem Streik von zwölf Tagen wieder.';
const arabic = 'استأنفت العبّارة رحلاتها بين ألما وبريسك يوم الاثنين بعد إضراب دام اثني عشر يوماً.';

const fact = (text: string): Fact => ({ id: 'f', kind: 'statement', statement: text, salience: 0.5, evidence: evidenceOf(text, text) });
const ask = (text: string, stem: string, key: string, change: Partial<Item> = {}): Item => ({
  id: 'i', factId: 'f', format: 'short-answer', stem, key, rationale: 'So.', evidence: evidenceOf(text, text), origin: 'author', ...change,
});

describe('the gate for a text that is not English', () => {
  test('lets through what the passage proves, without asking English grammar', () => {
    // Nouns are capitalised: in English these would be names that the article does not have.
    expect(gateFor(german)(fact(german), ask(german, 'Wie lange dauerte der Ausstand der Besatzung?', 'zwölf Tagen'))).toBeUndefined();
    expect(gateFor(arabic)(fact(arabic), ask(arabic, 'كم يوماً دام الإضراب؟', 'اثني عشر يوماً'))).toBeUndefined();
    expect(gateFor(german)(fact(german), ask(german, 'Nach dem Streik fuhr die Fähre am Dienstag.', 'False', { format: 'true-false', options: ['True', 'False'] }))).toBeUndefined();
  });

  test.each<[string, Item]>([
    ['an answer that the passage does not hold', ask(german, 'Wie lange dauerte der Ausstand?', 'vierzehn Tage')],
    ['a stem that gives the answer away', ask(german, 'Dauerte der Streik zwölf Tagen oder mehr?', 'zwölf Tagen')],
    ['a passage that is not at its place', ask(german, 'Wie lange?', 'zwölf Tagen', { evidence: { start: 1, end: 5, quote: 'Fähr' } })],
    ['two options that are the same', ask(german, 'Wie lange?', 'zwölf Tagen', { format: 'multiple-choice', options: ['zwölf Tagen', 'zwei Tagen', 'Zwei Tagen'] })],
    ['a cloze without a blank', ask(german, 'Der Streik dauerte.', 'zwölf Tagen', { format: 'cloze' })],
    ['an item of another fact', ask(german, 'Wie lange?', 'zwölf Tagen', { factId: 'g' })],
  ])('refuses %s', (_what, item) => {
    expect(gateFor(german)(fact(german), item)).toMatch(/./);
  });
});
