import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FSRSAlgorithm } from 'ts-fsrs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '@/lib/domain/scheduling/study-day';
import { linesOf } from '../../scripts/lib/lines';

let folder = '';

function replay(...args: string[]) {
  return spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/replay.ts', ...args], { encoding: 'utf8' });
}

function file(lines: readonly unknown[], end = '\n'): string {
  const path = join(folder, 'log.jsonl');
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join(end) + end);
  return path;
}

const cardsOf = (lines: readonly unknown[]) => {
  const { stdout, stderr, status } = replay(file(lines));
  expect([stderr, status]).toEqual(['', 0]);
  return JSON.parse(stdout) as { cards: Record<string, unknown> };
};

type Line = { id: string; card: string; device: string; seq: number; at: string; zone: number; kind: string; rating?: number; target?: string };

function line(id: string, at: string, more: Partial<Line> = {}): Line {
  return { id, card: 'khalaf', device: 'phone', seq: 1, at: at.length === 10 ? `${at}T12:00:00Z` : at, zone: 0, kind: 'review', ...(more.kind === undefined ? { rating: 3 } : {}), ...more };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-replay-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the replay command', { timeout: 60_000 }, () => {
  it('says what ts-fsrs says of the same days and ratings', () => {
    const reviews = [[0, 3], [2, 3], [13, 2], [40, 1], [42, 4], [90, 3]] as const;
    let memory: { stability: number; difficulty: number } | null = null;
    reviews.forEach(([day, rating], index) => (memory = new FSRSAlgorithm({}).next_state(memory, day - (reviews[index - 1]?.[0] ?? 0), rating)));
    const { cards } = cardsOf(reviews.map(([day, rating], index) => line(`e${index}`, addDays('2026-01-01', day), { rating })));
    expect(cards.khalaf).toMatchObject({ ...(memory ?? {}), reps: 6, lapses: 1 });
  });

  // Every rule of docs/reviews.md in one log; what is expected was worked out by hand from the published first stabilities.
  const log = [
    line('first', '2026-01-01T20:00:00Z', { zone: 345, card: 'drilled' }), // 1:45 on the 2nd in Kathmandu: still the 1st
    line('drill', '2026-01-01T22:14:59Z', { zone: 345, card: 'drilled', rating: 1 }), // 3:59:59, the 1st yet
    line('wrong', '2026-03-01', { card: 'undone', rating: 1 }),
    line('right', '2026-03-01T13:00:00Z', { card: 'undone', rating: 4 }),
    line('take-back', '2026-02-01', { card: 'undone', kind: 'undo', target: 'wrong' }), // dated before what it takes back
    line('undo-of-undo', '2026-04-01', { card: 'undone', kind: 'undo', target: 'take-back' }),
    line('lost', '2026-03-05', { card: 'all-undone' }),
    line('lost-too', '2026-03-06', { card: 'all-undone', kind: 'undo', target: 'lost' }),
    line('nothing', '2026-03-06', { card: 'never-seen', kind: 'undo', target: 'no such event' }),
    line('met', '2026-01-01', { card: 'forgotten' }),
    line('start-over', '2026-02-01T02:00:00Z', { card: 'forgotten', kind: 'forget' }), // before 4 a.m.: 31 January
    line('put-away', '2026-01-05', { card: 'put-away', kind: 'suspend' }),
    line('known', '2026-01-01', { card: 'lapsed', rating: 2 }),
    line('gone', '2026-01-04', { card: 'lapsed', rating: 1 }),
    line('z', '2026-01-01T12:00:00.000Z', { card: 'one-instant', rating: 1 }),
    line('a', '2026-01-01T17:45:00+05:45', { card: 'one-instant', rating: 3 }), // the same instant: the smaller id comes first
    line('odd', '2026-01-02', { card: '__proto__' }),
  ];

  it('folds reviews, drills, undos, forgets and suspensions', () => {
    const { cards } = cardsOf(log);
    expect(Object.keys(cards)).toEqual(['__proto__', 'drilled', 'forgotten', 'lapsed', 'one-instant', 'put-away', 'undone']);
    expect(cards).toMatchObject({
      drilled: { dueOn: '2026-01-03', stability: 2.3065, reps: 1, lapses: 0 },
      undone: { dueOn: '2026-03-09', stability: 8.2956, reps: 1, lapses: 0 },
      forgotten: { dueOn: '2026-01-31', stability: 0, difficulty: 0, reps: 0, lapses: 0, suspended: false },
      'put-away': { dueOn: '2026-01-05', reps: 0, suspended: true },
      lapsed: { dueOn: '2026-01-05', reps: 2, lapses: 1 },
      'one-instant': { dueOn: '2026-01-03', stability: 2.3065, reps: 1 },
    });
  });

  it('prints the same bytes for any order, repeats, line ends, and from standard input', () => {
    const expected = replay(file(log)).stdout;
    const repeated = [...log].reverse().flatMap((each) => [JSON.stringify(each), '', JSON.stringify(Object.fromEntries(Object.entries(each).reverse()))]);
    expect(replay(file(['\uFEFF', ...repeated], '\r\n')).stdout).toBe(expected);
    const piped = spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/replay.ts', '-'], { encoding: 'utf8', input: log.map((each) => JSON.stringify(each)).join('\n') });
    expect(piped.stdout).toBe(expected);
  });

  it('has no cards for an empty log', () => {
    expect(cardsOf([])).toEqual({ cards: {} });
  });

  it('names every malformed line and why, prints no card, and exits 2', () => {
    const good = line('e1', '2026-01-01');
    const faults: [unknown, string][] = [
      ['{"id":', 'this is not JSON'],
      [[good], 'this is not a JSON object'],
      [null, 'this is not a JSON object'],
      [{ ...good, id: '' }, '"id" must not be empty'],
      [{ ...good, card: undefined }, '"card" must be a text'],
      [{ ...good, device: 7 }, '"device" must be a text'],
      [{ ...good, seq: 1.5 }, '"seq" must be a whole number'],
      [{ ...good, seq: -1 }, '"seq" must not be negative'],
      [{ ...good, at: '2026-02-30T12:00:00Z' }, '"at" must be an instant'],
      [{ ...good, at: '2026-02-03T12:00:00' }, '"at" must be an instant'],
      [{ ...good, at: '9999-12-31T12:00:00Z' }, '"at" must be an instant'],
      [{ ...good, zone: 841 }, '"zone" must be a whole number of minutes'],
      [{ ...good, kind: 'bury' }, '"kind" must be "review"'],
      [{ ...good, kind: undefined }, '"kind" must be "review"'],
      [{ ...good, rating: 0 }, '"rating" must be 1, 2, 3 or 4'],
      [{ ...good, rating: undefined }, '"rating" must be 1, 2, 3 or 4'],
      [{ ...good, kind: 'undo' }, '"target" must be a text'],
      [{ ...good, rating: 4 }, '"id" names another event already, on line 1'],
      [{ ...good, card: 'another' }, '"id" names another event already, on line 1'],
    ];
    const { stdout, stderr, status } = replay(file([good, ...faults.map(([fault]) => fault)]));
    expect([stdout, status]).toEqual(['', 2]);
    const said = stderr.trim().split('\n');
    expect(said).toHaveLength(faults.length);
    faults.forEach(([, reason], index) => expect(said[index]).toContain(`line ${index + 2}: ${reason}`));
  });

  it('says how many more there are when nearly everything is wrong', () => {
    const { stderr, status } = replay(file(Array.from({ length: 500 }, () => 'no')));
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(21);
    expect(stderr).toContain('and 480 more lines');
  });

  it.each<[string, () => string[], RegExp]>([
    ['no file', () => [], /^Usage: /],
    ['two files', () => [file(log), file(log)], /^Usage: /],
    ['a missing file', () => [join(folder, 'nowhere')], /there is no such file/],
    ['a folder', () => [folder], /this is a folder/],
  ])('refuses %s in one line', (_name, args, reason) => {
    const { stdout, stderr, status } = replay(...args());
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toMatch(reason);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('linesOf', () => {
  const linesIn = async (...chunks: string[]) => {
    const lines: string[] = [];
    for await (const each of linesOf(Readable.from(chunks))) lines.push(each);
    return lines;
  };

  it('puts together what comes in pieces', async () => {
    expect(await linesIn('a', 'b\nc', '', 'd\n', '\ne')).toEqual(['ab', 'cd', '', 'e']);
    expect(await linesIn()).toEqual([]);
  });

  it('does not hold on to a line without end', async () => {
    const [only, next] = await linesIn(...Array.from({ length: 40 }, () => 'x'.repeat(100_000)), '\nnext');
    expect(only?.length).toBeLessThan(1_200_000);
    expect(next).toBe('next');
  });
});
