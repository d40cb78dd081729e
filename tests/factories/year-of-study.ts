import { appendEvents, type NewEvent } from '@/lib/data/review-log';
import { prisma } from '@/lib/data/client';
import { refoldFacts } from '@/lib/data/fold-cards';
import { lockLearner } from '@/lib/data/learner-lock';
import { inTransaction } from '@/lib/data/transaction';
import { isRecognition } from '@/lib/domain/question-set/composite';
import { itemFormatSchema } from '@/lib/domain/question-set/schema';
import { applyReview, type SchedulingContext } from '@/lib/domain/scheduling/apply-review';
import { assumedFirstTryAccuracy } from '@/lib/domain/scheduling/first-try-accuracy';
import { defaultParams, nextMemory, retrievability, type Memory } from '@/lib/domain/scheduling/memory-model';
import { GRADER_VERSION } from '@/lib/domain/scheduling/rating-of-evidence';
import { nextSibling, type SiblingItem } from '@/lib/domain/scheduling/review-ladder';
import type { CardState, ReviewEvidence } from '@/lib/domain/scheduling/schema';
import { addDays, daysBetween, type StudyDay } from '@/lib/domain/scheduling/study-day';
import { uuidV7 } from '@/lib/domain/uuid-v7';

export type StudiedFact = { id: string; items: SiblingItem[] };
export type StudyPlan = { today: StudyDay; days: number; random: () => number };

const context: SchedulingContext = { params: defaultParams, desiredRetention: 0.9, firstTryAccuracy: assumedFirstTryAccuracy };
const deviceId = '01890000-0000-7000-8000-00000000f00d';

/** All facts of the content, each with the items it may be asked by. */
export async function listStudiedFacts(): Promise<StudiedFact[]> {
  const facts = await prisma.fact.findMany({ where: { retiredAt: null, items: { some: { retiredAt: null } } }, include: { items: { where: { retiredAt: null } } }, orderBy: { id: 'asc' } });
  return facts.map(({ id, items }) => ({ id, items: items.map((item) => ({ id: item.id, format: itemFormatSchema.parse(item.format) })) }));
}

/**
 * A plausible log: facts met little by little, asked when they fall due or some days after, on about five days of seven, answered by a
 * memory that fades a little faster than the schedule believes, with luck at choices. Up to and with yesterday.
 */
export function makeStudyLog(facts: readonly StudiedFact[], { today, days, random }: StudyPlan): NewEvent[] {
  const events: NewEvent[] = [];
  const firstDay = addDays(today, -days);
  // A holiday of ten days, as people have.
  const holiday = Math.floor(days * 0.6);
  const studied = Array.from({ length: days }, (_, day) => random() < 0.78 && !(day >= holiday && day < holiday + 10 && days > 60));
  facts.forEach((fact, index) => {
    const metOn = Math.floor((index / facts.length) * days * 0.9);
    const slippery = random() < 0.05;
    let card: CardState | null = null;
    let truth: Memory | null = null;
    let seenOn: StudyDay = firstDay;
    for (let day = metOn; day < days; day += 1) {
      const studyDay = addDays(firstDay, day);
      if (!studied[day] || (card && card.dueOn > studyDay)) continue;
      const item: SiblingItem | undefined = nextSibling(fact.items, card ?? { lastItemId: null, reps: 0, stability: 0, lapses: 0, recognitionStreak: 0 }, fact.id);
      if (!item) break;
      const elapsed = daysBetween(seenOn, studyDay);
      const options = isRecognition(item.format) ? (item.format === 'true-false' ? 2 : 4) : undefined;
      const knows: boolean = random() < (truth ? retrievability(truth.stability * (slippery ? 0.12 : 0.8), elapsed, defaultParams) : 0.6);
      const correct = knows || (options !== undefined && random() < 1 / options);
      const at = new Date(Date.parse(studyDay) + 12 * 3_600_000 + Math.floor(random() * 6 * 3_600_000));
      const evidence: ReviewEvidence = {
        type: 'answered', itemId: item.id, itemRevision: 1, format: item.format, optionsShown: options, correct, hints: 0,
        visibleMs: Math.floor(4_000 + random() * 14_000), attemptNumber: 1, graderVersion: GRADER_VERSION,
      };
      const id = uuidV7(at, random);
      const event: NewEvent = { id, cardId: fact.id, deviceId, deviceSequence: events.length, kind: 'review', evidence, clientAt: at, zoneOffsetMinutes: 0, effectiveAt: at, studyDay, bodyHash: id };
      events.push(event);
      card = applyReview(card, event, context);
      truth = nextMemory(truth, truth ? elapsed : 0, knows ? 3 : 1, defaultParams);
      seenOn = studyDay;
    }
  });
  return events;
}

/** Stores a log as if it had been synced just now, with the cards it makes. */
export async function storeStudyLog(learnerId: string, log: readonly NewEvent[], now: Date): Promise<void> {
  const atOnce = 2_000;
  await prisma.user.update({ where: { id: learnerId }, data: { createdAt: log.reduce((first, { effectiveAt }) => (effectiveAt < first ? effectiveAt : first), now) } });
  for (let start = 0; start < log.length; start += atOnce) {
    await inTransaction(async (tx) => appendEvents(tx, await lockLearner(tx, learnerId), log.slice(start, start + atOnce), now));
  }
  const factIds = [...new Set(log.map(({ cardId }) => cardId))];
  for (let start = 0; start < factIds.length; start += 500) {
    await inTransaction(async (tx) => refoldFacts(tx, await lockLearner(tx, learnerId), factIds.slice(start, start + 500)));
  }
}
