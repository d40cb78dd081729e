import { FSRSAlgorithm, checkParameters, computeDecayFactor, default_w } from 'ts-fsrs';
import type { Rating } from './schema';

// ts-fsrs hangs four deprecated methods on every Date when it is imported. Nothing in it calls them, so they are taken off again.
for (const name of ['scheduler', 'diff', 'format', 'dueFormat']) Reflect.deleteProperty(Date.prototype, name);

/** Stability in days, difficulty 1–10. */
export type Memory = { stability: number; difficulty: number };

export type MemoryParams = {
  /** Recorded on every card, so that a change of weights is seen in the cards it touched. */
  version: number;
  /** The 21 weights of FSRS-6. */
  w: readonly number[];
  /** Whether a second review on one day moves stability (FSRS-6) or leaves it (the "long-term" variant). Dateline never schedules one; it also caps stability after a lapse. */
  shortTerm: boolean;
};

/** FSRS-6 as published: https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm */
export const defaultParams: MemoryParams = { version: 1, w: default_w, shortTerm: true };

/**
 * Own weights, or why they are refused. ts-fsrs silently replaces a list of unknown length by its defaults,
 * and fills lists of older versions; neither may happen unnoticed here.
 */
export function toMemoryParams(version: number, w: readonly number[]): { ok: true; params: MemoryParams } | { ok: false; reason: 'not-21-weights' | 'not-finite' } {
  if (w.length !== 21) return { ok: false, reason: 'not-21-weights' };
  try {
    checkParameters(w);
  } catch {
    return { ok: false, reason: 'not-finite' };
  }
  return { ok: true, params: { version, w: [...w], shortTerm: true } };
}

/** With the interval modifier of the retention asked for last: a fold asks for one retention, a thousand times over. */
type Model = { algorithm: FSRSAlgorithm; retention: number; intervalModifier: number };

// Building the algorithm costs about nine times what using it does (4.0 µs and 0.46 µs); the same parameters always build the same one.
const models = new WeakMap<MemoryParams, Model>();

function modelOf(params: MemoryParams): Model {
  const known = models.get(params);
  if (known) return known;
  const algorithm = new FSRSAlgorithm({ w: [...params.w], enable_short_term: params.shortTerm });
  const made = { algorithm, retention: 1, intervalModifier: 0 };
  models.set(params, made);
  return made;
}

/**
 * Memory after a review.
 *
 * @param memory null before the first review.
 * @param elapsedDays whole study days since the last review, 0 or more. Negative throws: see apply-review.ts for what such an event means.
 * @param recall what `retrievability` says of these days, where the caller has asked it already.
 */
export function nextMemory(memory: Memory | null, elapsedDays: number, rating: Rating, params: MemoryParams, recall?: number): Memory {
  return modelOf(params).algorithm.next_state(memory, elapsedDays, rating, recall);
}

/** Predicted probability of recall, 0–1, so many days after the last review. */
export function retrievability(stability: number, elapsedDays: number, params: MemoryParams): number {
  return modelOf(params).algorithm.forgetting_curve(elapsedDays, stability);
}

/**
 * The two numbers of the forgetting curve, R = (1 + factor · days / stability) ^ decay, for where it has to be worked out
 * without this code: in SQL, over all the cards of a learner at once.
 */
export function forgettingCurveOf({ w }: MemoryParams): { factor: number; decay: number } {
  return computeDecayFactor(w);
}

/** Whole days, at least 1, until predicted recall falls to the desired retention (0 < retention ≤ 1, else it throws). No upper bound. */
export function intervalDays(stability: number, desiredRetention: number, params: MemoryParams): number {
  const model = modelOf(params);
  if (model.retention !== desiredRetention) {
    model.intervalModifier = model.algorithm.calculate_interval_modifier(desiredRetention);
    model.retention = desiredRetention;
  }
  return Math.max(1, Math.round(stability * model.intervalModifier));
}
