import { normaliseText } from '@/lib/domain/article/normalise-text';
import { intakeResultSchema, type IntakeResult } from '@/lib/schemas/intake';
import { readFileInWorker } from '@/lib/worker/read-file';
import { fuzzInput, type Format } from './fuzz-inputs';

export type FuzzFault = { format: Format; index: number; fault: string };
export type FuzzReport = { format: Format; inputs: number; read: number; refused: Record<string, number>; longestMs: number; longestIndex: number; faults: FuzzFault[] };

export const MAX_MS = 2_000;

/** Reads the inputs `from` to `to` of a format in a worker thread, as the server does, and says what went wrong with which. */
export async function runFuzz(format: Format, from: number, to: number): Promise<FuzzReport> {
  const report: FuzzReport = { format, inputs: to - from, read: 0, refused: {}, longestMs: 0, longestIndex: -1, faults: [] };
  // Loading the readers is not the first input's fault.
  await readFileInWorker(fuzzInput(format, 0), { name: `file.${format}` });
  for (let index = from; index < to; index += 1) {
    const input = fuzzInput(format, index);
    const began = performance.now();
    let fault: string | null;
    try {
      const result = await readFileInWorker(input, { name: `file.${format}` });
      fault = faultOf(result);
      if (result.ok) report.read += 1;
      else report.refused[result.reason] = (report.refused[result.reason] ?? 0) + 1;
    } catch (error) {
      fault = `threw ${error instanceof Error ? `${error.name}: ${error.message} ${error.stack?.split('\n')[1] ?? ''}` : String(error)}`;
    }
    const tookMs = performance.now() - began;
    if (tookMs > report.longestMs) Object.assign(report, { longestMs: tookMs, longestIndex: index });
    if (tookMs > MAX_MS) fault ??= `took ${Math.round(tookMs)} ms`;
    if (fault) report.faults.push({ format, index, fault });
  }
  return report;
}

/** A thread that had to be ended is no answer to a file. */
const unclear = new Set(['too-slow', 'busy', 'cancelled']);

/** What every answer must be like, whatever was sent. */
function faultOf(result: IntakeResult): string | null {
  const parsed = intakeResultSchema.safeParse(result);
  if (!parsed.success) return `not an intake result: ${parsed.error.message.slice(0, 200)}`;
  if (!result.ok && unclear.has(result.reason)) return `was refused as ${result.reason}`;
  if (!result.ok) return /^[A-Z].+\.$/.test(result.message) ? null : `says no sentence: ${result.message}`;
  const { text, title } = result.article;
  if (normaliseText(text) !== text) return 'the text is not normalised';
  if (/\p{Cs}|\u0000/u.test(text + title)) return 'the text holds what cannot be stored';
  return text.length <= 200_000 && title.length <= 200 ? null : 'too long';
}
