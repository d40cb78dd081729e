import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSmallServer } from '@/tests/factories/offline/small-server';
import { expectAgreement, history } from '@/tests/factories/offline/two-devices';

it('two devices and the server agree on every card, whatever was done, lost, repeated or dated wrongly on the way', { timeout: 120_000 }, async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      runs += 1;
      await expectAgreement(createSmallServer(), steps);
    }),
    { numRuns: 1_200 },
  );
  expect(runs).toBeGreaterThanOrEqual(1_200);
});
