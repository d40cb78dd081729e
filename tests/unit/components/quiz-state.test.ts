import { expect, test } from 'vitest';
import { changeQuiz, startQuiz, type QuizChange, type QuizState } from '@/components/items/quiz-state';
import type { AnswerFeedback } from '@/lib/schemas/answer';

const item = { id: 'i-1', factId: 'f-1', format: 'short-answer' as const, stem: 'Who?' };
const start = startQuiz({ item, answered: 2, total: 12 });
const run = (...changes: QuizChange[]): QuizState => changes.reduce(changeQuiz, start);
const feedback = { response: 'the first', verdict: 'wrong', quiz: { attemptId: 'a', answered: 3, correct: 2, total: 12, completed: false, next: { ...item, id: 'i-2' } } } as AnswerFeedback;

test('an answer that did not arrive is kept, and cannot change while it may have', () => {
  const held = run({ kind: 'respond', response: 'me' }, { kind: 'send' }, { kind: 'hold', message: 'Not sent yet.' });
  expect(held).toMatchObject({ stage: 'unsent', response: 'me', trouble: 'Not sent yet.' });
  expect(changeQuiz(held, { kind: 'respond', response: 'you' }).response).toBe('me');
});

test('an answer that was refused is kept and can be changed', () => {
  const refused = run({ kind: 'respond', response: 'me' }, { kind: 'send' }, { kind: 'refuse', message: 'Too long.' });
  expect(refused).toMatchObject({ stage: 'asking', response: 'me', trouble: 'Too long.' });
  expect(changeQuiz(refused, { kind: 'respond', response: 'you' })).toMatchObject({ response: 'you', trouble: null });
});

test('the server’s record of an answer wins over what this tab holds', () => {
  expect(run({ kind: 'respond', response: 'the second' }, { kind: 'send' }, { kind: 'disclose', feedback })).toMatchObject({ stage: 'answered', response: 'the first' });
});

test('the next question starts clean, at the server’s count', () => {
  expect(run({ kind: 'respond', response: 'x' }, { kind: 'send' }, { kind: 'disclose', feedback }, { kind: 'next' })).toEqual(startQuiz({ item: { ...item, id: 'i-2' }, answered: 3, total: 12 }));
});

test('there is nothing after the last', () => {
  const last = run({ kind: 'disclose', feedback: { ...feedback, quiz: undefined } });
  expect(changeQuiz(last, { kind: 'next' })).toBe(last);
});
