import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultParams, nextMemory, toMemoryParams } from '@/lib/domain/scheduling/memory-model';

describe('memory model', () => {
  it('takes 21 finite weights and no other list, where the library would silently use its own', () => {
    expect(toMemoryParams(2, defaultParams.w)).toEqual({ ok: true, params: { version: 2, w: [...defaultParams.w], shortTerm: true } });
    for (const length of [0, 17, 19, 20, 34]) expect(toMemoryParams(2, Array.from({ length }, () => 0.5))).toEqual({ ok: false, reason: 'not-21-weights' });
    expect(toMemoryParams(2, defaultParams.w.map((weight, i) => (i === 3 ? NaN : weight)))).toEqual({ ok: false, reason: 'not-finite' });
    expect(toMemoryParams(2, defaultParams.w.map((weight, i) => (i === 3 ? Infinity : weight)))).toEqual({ ok: false, reason: 'not-finite' });
  });

  it('keeps one set of weights from leaking into another', () => {
    const own = toMemoryParams(2, defaultParams.w.map((weight, i) => (i === 2 ? 9 : weight)));
    if (!own.ok) throw new Error(own.reason);
    expect(nextMemory(null, 0, 3, own.params).stability).toBe(9);
    expect(nextMemory(null, 0, 3, defaultParams).stability).toBe(2.3065);
    expect(nextMemory(null, 0, 3, own.params).stability).toBe(9);
  });

  it('keeps weights as they were when they were checked, whatever becomes of the list', () => {
    const list = [...defaultParams.w];
    const made = toMemoryParams(2, list);
    list[2] = 9;
    expect(made).toMatchObject({ params: { w: defaultParams.w } });
  });

  it('refuses to go back in time', () => {
    expect(() => nextMemory({ stability: 1, difficulty: 5 }, -1, 3, defaultParams)).toThrow('delta_t');
  });

  it('leaves Date as it was', () => {
    const added = ['scheduler', 'diff', 'format', 'dueFormat'].filter((name) => name in Date.prototype);
    expect(added).toEqual([]);
  });

  it('is the only file that imports ts-fsrs', () => {
    const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !file.includes('generated'));
    expect(files.filter((file) => /from 'ts-fsrs'/.test(readFileSync(`lib/${file}`, 'utf8')))).toEqual(['domain/scheduling/memory-model.ts']);
  });
});
