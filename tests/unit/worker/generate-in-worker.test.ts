import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { generateQuestionSet } from '@/lib/domain/generation/generate-question-set';
import { articlePool } from '@/lib/worker/article-pool';
import { generateInWorker } from '@/lib/worker/generate';

const article = readFileSync(path.join(import.meta.dirname, '../../../content/iraq-nato/article.md'), 'utf8').replace(/^---[\s\S]*?---/, '');

afterAll(() => articlePool().close());

/** The longest that a timer which asks for every 5 ms was kept waiting while `work` went on. */
async function longestStall(work: () => Promise<unknown>): Promise<{ stallMs: number; tookMs: number }> {
  const began = performance.now();
  let last = began;
  let stallMs = 0;
  const tick = (): void => {
    const now = performance.now();
    stallMs = Math.max(stallMs, now - last - 5);
    last = now;
  };
  const timer = setInterval(tick, 5);
  await work();
  clearInterval(timer);
  tick();
  return { stallMs, tookMs: performance.now() - began };
}

describe('generating in a worker thread', { timeout: 60_000 }, () => {
  it('makes the set that the generator makes', async () => {
    expect(await generateInWorker(article, { max: 5 })).toEqual({ ok: true, value: generateQuestionSet(article, { max: 5 }) });
  });

  it('holds up nobody during 20,000 words', async () => {
    const words = article.split(/\s+/).length;
    const long = Array.from({ length: Math.ceil(20_000 / words) }, () => article).join('\n\n');
    await generateInWorker(article);
    const { stallMs, tookMs } = await longestStall(() => generateInWorker(long));
    expect(stallMs).toBeLessThan(tookMs / 4);
  });

  it('answers fifty at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => generateInWorker(article)));
    expect(outcomes.filter((outcome) => outcome.ok && outcome.value.items.length > 10)).toHaveLength(50);
  });
});
