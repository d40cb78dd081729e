import { describe, expect, it } from 'vitest';
import { pointingFault } from '@/lib/domain/question-set/stem-faults';

describe('a definite that the article alone explains', () => {
  it.each(['Who welcomed the decision in 2022?', '_____ spoke of the incident with 53.2 per cent of the vote.', 'In which year was the decision made a law?', 'Who wrote about the incident?'])('is refused: %s', (stem) => {
    expect(pointingFault(stem)).toMatch(/is not said which/);
  });

  it.each(['Who welcomed the decision of the court?', 'Who welcomed the decision in Velmar?', 'Who signed the decision made by the council?'])('is kept where it is said which: %s', (stem) => {
    expect(pointingFault(stem)).toBeUndefined();
  });
});
