import { z } from 'zod';
import type { ReviewEvent } from '@/lib/domain/scheduling/schema';
import { studyDayOf } from '@/lib/domain/scheduling/study-day';

/** The log folded outside the app knows no learner: their day starts when everybody's does who has not set it. */
const dayStartHour = 4;

const name = z.string('must be a text').min(1, 'must not be empty');
const instantFault = 'must be an instant such as "2026-01-31T18:30:00Z", between 1900 and 2500';
const minutes = 'must be a whole number of minutes east of UTC, from -840 to 840';

const common = {
  id: name,
  card: name,
  device: name,
  seq: z.int('must be a whole number').nonnegative('must not be negative'),
  at: z.iso
    .datetime({ offset: true, error: instantFault })
    .transform((text) => new Date(text))
    .refine((at) => at.getUTCFullYear() >= 1900 && at.getUTCFullYear() < 2500, instantFault),
  zone: z.int(minutes).min(-840, minutes).max(840, minutes),
};

const lineSchema = z.discriminatedUnion(
  'kind',
  [
    z.object({ ...common, kind: z.literal('review'), rating: z.literal([1, 2, 3, 4], 'must be 1, 2, 3 or 4') }),
    z.object({ ...common, kind: z.literal('undo'), target: name }),
    z.object({ ...common, kind: z.literal('forget') }),
    z.object({ ...common, kind: z.literal('suspend') }),
  ],
  { error: ({ code, path }) => (code === 'invalid_union' && path?.length ? 'must be "review", "undo", "forget" or "suspend"' : 'this is not a JSON object') },
);

export type ReplayLine = z.infer<typeof lineSchema>;

/** One line of a log as `npm run replay` takes it, or in a few words why it cannot be one. */
export function readReplayLine(text: string): { ok: true; line: ReplayLine } | { ok: false; reason: string } {
  const json = parseJson(text);
  if (json === undefined) return { ok: false, reason: 'this is not JSON' };
  const read = lineSchema.safeParse(json);
  if (read.success) return { ok: true, line: read.data };
  const [issue] = read.error.issues;
  const field = issue?.path.join('.');
  return { ok: false, reason: field ? `"${field}" ${issue?.message}` : (issue?.message ?? 'this is not an event') };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether two lines of one id say the same. */
export function isSameLine(a: ReplayLine, b: ReplayLine): boolean {
  const act = (line: ReplayLine) => (line.kind === 'review' ? line.rating : line.kind === 'undo' ? line.target : null);
  return a.kind === b.kind && act(a) === act(b) && a.card === b.card && a.device === b.device && a.seq === b.seq && a.at.getTime() === b.at.getTime() && a.zone === b.zone;
}

/** As an event of the log. Its instant counts as it stands: whoever wrote the line has settled it. */
export function toReviewEvent(line: ReplayLine): ReviewEvent {
  return {
    id: line.id,
    cardId: line.card,
    deviceId: line.device,
    deviceSequence: line.seq,
    kind: line.kind,
    target: line.kind === 'undo' ? line.target : undefined,
    evidence: line.kind === 'review' ? { type: 'recalled', itemId: line.card, itemRevision: 1, rating: line.rating, visibleMs: null } : undefined,
    clientAt: line.at,
    zoneOffsetMinutes: line.zone,
    effectiveAt: line.at,
    studyDay: studyDayOf(line.at, line.zone, dayStartHour),
  };
}
