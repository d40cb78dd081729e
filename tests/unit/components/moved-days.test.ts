import { expect, it } from 'vitest';
import { movedDaysSentence } from '@/components/progress/moved-days-words';

it.each([
  [{ sooner: 240, later: 1_090, own: true }, 'Your days now follow your own memory, as your answers so far show it: 240 facts come back sooner than planned, and 1,090 facts later. There is nothing to catch up on, and a day still asks no more than fits into 10 minutes.'],
  [{ sooner: 1, later: 0, own: true }, 'Your days now follow your own memory, as your answers so far show it: 1 fact comes back sooner than planned. There is nothing to catch up on, and a day still asks no more than fits into 10 minutes.'],
  [{ sooner: 0, later: 2, own: false }, 'Your days follow the usual pace of forgetting again, since it foretold your last answers better than your own did: 2 facts come back later than planned. There is nothing to catch up on, and a day still asks no more than fits into 10 minutes.'],
])('%o', (moved, sentence) => expect(movedDaysSentence(moved, 10)).toBe(sentence));
