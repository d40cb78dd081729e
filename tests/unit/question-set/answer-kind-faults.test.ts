import { describe, expect, it } from 'vitest';
import { answerKindFault } from '@/lib/domain/question-set/answer-kind-faults';

describe('an answer', () => {
  it.each([
    ['In which year was Fornera founded?', '1951'],
    ['In which month did it rain?', 'May 2014'],
    ['On what date did the lander touch down?', '23 August 2023'],
    ['How many members has the coalition?', 'about a dozen'],
    ['How many of them came?', 'none'],
    ['By how much did the share fall?', '4.2%'],
    ['Who won?', 'Sông Thu FC'],
    ['Who won?', '50 Cent'],
    ['Where did the two meet?', 'at the 2nd Street Bridge'],
    ['What did the toll reach at noon?', '1,951'],
    ['What was the score?', '3-1'],
    ['The seller keeps a _____ stake.', '10 per cent'],
    ['How many square kilometres must be protected?', '11 million'],
  ])('%s → %s is of the kind that is asked for', (stem, key) => {
    expect(answerKindFault(stem, key)).toBeUndefined();
  });

  it.each([
    ['In which year was Fornera founded?', 'Egidio Castellani'],
    ['In which month did it rain?', 'Copenhagen'],
    ['On what date did the lander touch down?', 'India'],
    ['How many members has the coalition?', 'Denmark'],
    ['What percentage of the vote did the mayor win?', 'Zofia Wąsik'],
    ['Who founded Fornera?', '1951'],
    ['How many square kilometres must be protected?', '30 per cent'],
    ['Protecting _____ square kilometres costs money.', '30%'],
    ['For whom does the man speak?', 'more than 2,000'],
    ['In which city did the two meet?', '81'],
    ['What did the resolution demand?', '1951'],
    ['What would the deal create?', '29,000'],
  ])('%s → %s is not', (stem, key) => {
    expect(answerKindFault(stem, key)).toMatch(/asks (?:for|what)/);
  });
});
