import { applyReview, type SchedulingContext } from '@/lib/domain/scheduling/apply-review';
import { defaultParams, nextMemory, retrievability, toMemoryParams, type Memory, type MemoryParams } from '@/lib/domain/scheduling/memory-model';
import { readyToType } from '@/lib/domain/scheduling/review-ladder';
import type { CardState, ReviewEvent, ReviewEvidence } from '@/lib/domain/scheduling/schema';
import { addDays, daysBetween, type StudyDay } from '@/lib/domain/scheduling/study-day';
import { randomFrom } from '@/lib/domain/random-from';
import { uuidV7 } from '@/lib/domain/uuid-v7';

/** `truth`: how this learner's memory really works. `cardIds`: the facts to learn, in this order; without them there are always more. */
type Plan = { seed: string; reviews: number; truth: MemoryParams; startsOn?: StudyDay; cardIds?: readonly string[] };

const byDefault: SchedulingContext = { params: defaultParams, desiredRetention: 0.9, firstTryAccuracy: 0.5 };
const newFactsPerDay = 12;
const options = 4;
const trulyKnownAtFirst = 0.5;

type Learned = { id: string; state: CardState | null; memory: Memory | null; lastOn: StudyDay | null };

/**
 * The log of a learner whose memory follows FSRS with weights of their own, and who studies by the default: choices first, typed later, now and
 * then some days late. They answer rightly what they know, and guess among the options what they do not; what was guessed was forgotten.
 * In the order it happened; the same seed gives the same log.
 */
export function simulateLog({ seed, reviews, truth, startsOn = '2024-01-01', cardIds }: Plan): ReviewEvent[] {
  const random = randomFrom(seed);
  const dueOn = new Map<StudyDay, Learned[]>();
  const events: ReviewEvent[] = [];
  let met = 0;
  for (let today = startsOn; ; today = addDays(today, 1)) {
    const due = dueOn.get(today) ?? [];
    dueOn.delete(today);
    for (let fresh = 0; fresh < newFactsPerDay && met < (cardIds?.length ?? Infinity); fresh += 1, met += 1) {
      due.push({ id: cardIds?.[met] ?? `fact-${met}`, state: null, memory: null, lastOn: null });
    }
    for (const [minute, card] of due.entries()) {
      const event = answer(card, today, minute, events.length, { random, truth });
      events.push(event);
      if (events.length === reviews) return events;
      const late = random() < 0.3 ? Math.ceil(random() * 4) : 0;
      const next = addDays(card.state?.dueOn ?? today, late);
      dueOn.set(next, [...(dueOn.get(next) ?? []), card]);
    }
  }
}

type Learner = { random: () => number; truth: MemoryParams };

function answer(card: Learned, today: StudyDay, minute: number, count: number, { random, truth }: Learner): ReviewEvent {
  const elapsed = card.lastOn === null ? 0 : daysBetween(card.lastOn, today);
  const knows = random() < (card.memory ? retrievability(card.memory.stability, elapsed, truth) : trulyKnownAtFirst);
  const typed = card.state ? readyToType(card.state) : random() < 0.2;
  const correct = knows || (!typed && random() < 1 / options);
  const at = new Date(Date.parse(`${today}T08:00:00Z`) + minute * 20_000);
  const evidence: ReviewEvidence = {
    type: 'answered', itemId: `${card.id}-${typed ? 'typed' : 'choice'}`, itemRevision: 1, format: typed ? 'short-answer' : 'multiple-choice',
    ...(typed ? {} : { optionsShown: options }), correct, hints: 0, visibleMs: 6_000, attemptNumber: 1, graderVersion: 'simulated',
  };
  const event: ReviewEvent = {
    id: uuidV7(at, random), cardId: card.id, deviceId: 'phone', deviceSequence: count, kind: 'review', evidence,
    clientAt: at, zoneOffsetMinutes: 0, effectiveAt: at, studyDay: today,
  };
  card.memory = nextMemory(card.memory, elapsed, knows ? 3 : 1, truth);
  card.state = applyReview(card.state, event, byDefault);
  card.lastOn = today;
  return event;
}

/**
 * Weights as a person may have them: the default, each times a factor of its own, within what FSRS allows.
 *
 * @param spread the standard deviation of the logarithm of the factors. At .7 the truth is worth .016 of log loss over the default; fitting was worth
 *   .0205 to 9,999 users of Anki (srs-benchmark).
 */
export function paramsOfLearner(seed: string, spread: number): MemoryParams {
  const random = randomFrom(seed);
  const w = defaultParams.w.map((weight) => weight * Math.exp(spread * normal(random)));
  const bounded = w.map((weight, index) => Math.min(highest[index] ?? weight, Math.max(lowest[index] ?? weight, weight)));
  // A first Good is never worth less than a first Again.
  const initial = bounded.slice(0, 4).sort((a, b) => a - b);
  const made = toMemoryParams(0, [...initial, ...bounded.slice(4)]);
  if (!made.ok) throw new Error(made.reason);
  return made.params;
}

/** The bounds that ts-fsrs clips to. */
const lowest = [0.1, 0.1, 0.1, 0.1, 1, 0.001, 0.001, 0.001, 0, 0, 0.001, 0.001, 0.001, 0.001, 0, 0, 1, 0, 0, 0.01, 0.1];
const highest = [100, 100, 100, 100, 10, 4, 4, 0.75, 4.5, 0.8, 3.5, 5, 0.25, 0.9, 4, 1, 6, 2, 2, 0.8, 0.8];

/** Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
