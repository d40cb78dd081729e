import { expect, test } from 'vitest';
import { unsentAnswerIn } from '@/lib/offline/unsent-answer';
import type { AnswerRequest } from '@/lib/schemas/answer';

const request: AnswerRequest = {
  deviceId: '01930000-0000-7000-8000-000000000001',
  deviceSequence: 3,
  clientAt: '2026-11-23T05:45:00.000Z',
  zoneOffsetMinutes: 345,
  timeZone: 'Asia/Kathmandu',
  eventId: '01930000-0000-7000-8000-000000000002',
  itemId: 'i-1',
  response: 'Copenhagen',
  visibleMs: 1200,
  purpose: { kind: 'quiz', questionSetId: 'talks' },
};

function storage(entries: Record<string, string> = {}) {
  const map = new Map(Object.entries(entries));
  return { getItem: (key: string) => map.get(key) ?? null, setItem: (key: string, value: string) => void map.set(key, value), removeItem: (key: string) => void map.delete(key) };
}

test('an unsent answer outlives its page, with the id it was first sent under, until it has arrived', () => {
  const store = storage();
  unsentAnswerIn(() => store).keep(request);
  const reloaded = unsentAnswerIn(() => store);
  expect(reloaded.find()).toEqual(request);
  reloaded.forget();
  expect(reloaded.find()).toBeNull();
});

test.each(['', '{', 'null', '{"itemId":"i-1"}'])('what is no answer (%j) is none', (text) => {
  expect(unsentAnswerIn(() => storage({ 'dateline.unsent-answer': text })).find()).toBeNull();
});

test('where storage is refused nothing is kept and nothing breaks', () => {
  const unsent = unsentAnswerIn(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  unsent.keep(request);
  unsent.forget();
  expect(unsent.find()).toBeNull();
});
