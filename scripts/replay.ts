import { createReadStream } from 'node:fs';
import { defaultParams } from '@/lib/domain/scheduling/memory-model';
import { assumedFirstTryAccuracy } from '@/lib/domain/scheduling/first-try-accuracy';
import { replayReviews } from '@/lib/domain/scheduling/replay-reviews';
import type { ReviewEvent } from '@/lib/domain/scheduling/schema';
import { isSameLine, readReplayLine, toReviewEvent, type ReplayLine } from '@/lib/schemas/replay-line';
import { linesOf } from './lib/lines';

const USAGE = 'Usage: npm run --silent replay -- FILE   (JSON lines, see docs/reviews.md; - reads standard input)';
/** Enough to see what is wrong with a log. */
const MOST_FAULTS = 20;

const context = { params: defaultParams, desiredRetention: 0.9, firstTryAccuracy: assumedFirstTryAccuracy };

/** A refusal that the person at the keyboard can act on: one line, exit 2. */
class BadInput extends Error {}

type Log = { lines: ReplayLine[]; faults: string[] };

async function readLog(file: string): Promise<Log> {
  const input = file === '-' ? process.stdin.setEncoding('utf8') : createReadStream(file, { encoding: 'utf8' });
  const known = new Map<string, { line: ReplayLine; number: number }>();
  const faults: string[] = [];
  let number = 0;
  try {
    for await (const text of linesOf(input)) {
      number += 1;
      const trimmed = text.replace(/^\uFEFF/, '').trim();
      if (trimmed === '') continue;
      const read = readReplayLine(trimmed);
      const before = read.ok ? known.get(read.line.id) : undefined;
      if (!read.ok) faults.push(`line ${number}: ${read.reason}`);
      else if (!before) known.set(read.line.id, { line: read.line, number });
      else if (!isSameLine(before.line, read.line)) faults.push(`line ${number}: "id" names another event already, on line ${before.number}`);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new BadInput(code === 'ENOENT' ? `${file}: there is no such file.` : code === 'EISDIR' ? `${file}: this is a folder.` : `${file}: the file cannot be read.`);
  }
  return { lines: [...known.values()].map(({ line }) => line), faults };
}

function foldCards(lines: readonly ReplayLine[]) {
  const logs = new Map<string, ReviewEvent[]>();
  for (const line of lines) {
    const log = logs.get(line.card);
    if (log) log.push(toReviewEvent(line));
    else logs.set(line.card, [toReviewEvent(line)]);
  }
  const cards = [...logs].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([id, log]) => {
    const card = replayReviews(log, context);
    if (!card) return [];
    const { dueOn, stability, difficulty, reps, lapses, suspended } = card;
    return [[id, { dueOn, stability, difficulty, reps, lapses, suspended }] as const];
  });
  // Own properties whatever the ids are called, "__proto__" as well.
  return Object.fromEntries(cards);
}

async function main([file, ...extra]: string[]): Promise<void> {
  if (file === undefined || extra.length > 0) throw new BadInput(USAGE);
  const { lines, faults } = await readLog(file);
  if (faults.length > MOST_FAULTS) faults.splice(MOST_FAULTS, Infinity, `and ${faults.length - MOST_FAULTS} more lines`);
  if (faults.length > 0) throw new BadInput(faults.join('\n'));
  process.stdout.write(`${JSON.stringify({ cards: foldCards(lines) }, null, 2)}\n`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
