import { defaultParams } from '@/lib/domain/scheduling/memory-model';
import { studyDayOf } from '@/lib/domain/scheduling/study-day';
import type { BundledCard, MemoryBundle } from '@/lib/schemas/memory-bundle';
import type { EventOnWire } from '@/lib/schemas/review';
import { harbourFacts, makeContent, type FactPlan } from '../content';
import { monday, newId } from '../ids';
import { makeStamp } from '../requests';

const { text, meta, set } = makeContent();
const articleId = 'article-harbour';

/** A bundle of the made-up article, as the server would give it to somebody who answered for these facts on `monday`. */
export function makeBundle(plan: { learnerId?: string; facts?: readonly FactPlan[]; now?: Date; cursor?: number } = {}): MemoryBundle {
  const { learnerId = newId(), facts = harbourFacts.slice(0, 1), now = monday } = plan;
  const today = studyDayOf(now, 345, 4);
  return {
    format: 1,
    madeAt: now.toISOString(),
    learner: {
      id: learnerId,
      timeZone: 'Asia/Kathmandu',
      dayStartHour: 4,
      desiredRetention: 0.9,
      minutesPerDay: 10,
      newFactsPerDay: 10,
      easyDays: [],
      weights: { version: 1, w: [...defaultParams.w] },
      firstTryAccuracy: 0.5,
    },
    today,
    coversUntil: '2026-03-15',
    dueCount: facts.length,
    nextDueOn: null,
    cursor: plan.cursor ?? facts.length,
    studied: { on: today, reviews: facts.length, newFacts: facts.length, seconds: 4 * facts.length, lastBefore: null, secondsPerCard: 12 },
    cards: facts.map((fact, index) => toCard(fact, index + 1)),
    articles: [{ id: articleId, slug: 'harbour', revision: 1, title: meta.title, topic: meta.topic, source: meta.source, publishedOn: meta.publishedOn, language: 'en', direction: 'ltr', text, otherNames: facts.map(({ id, key, wrong }) => ({ factId: `harbour.${id}`, names: [key, ...wrong] })) }],
  };
}

function toCard({ id, sentence }: FactPlan, serverOrder: number): BundledCard {
  const factId = `harbour.${id}`;
  const items = set.items.filter((item) => item.factId === id).map(({ origin: _origin, ...item }) => ({ ...item, id: `harbour.${item.id}`, factId, revision: 1, articleId }));
  return { factId, kind: 'statement', statement: sentence, salience: 0.5, asOf: '2026-02-20', articleId, items, log: [firstAnswer(factId, serverOrder)] };
}

/** What a right answer in the quiz left in the log. */
function firstAnswer(factId: string, serverOrder: number): EventOnWire {
  const { deviceId, deviceSequence, clientAt, zoneOffsetMinutes } = makeStamp();
  return {
    id: newId(),
    cardId: factId,
    deviceId,
    deviceSequence,
    kind: 'review',
    evidence: { type: 'answered', itemId: `${factId}-choice`, itemRevision: 1, format: 'multiple-choice', optionsShown: 4, correct: true, hints: 0, visibleMs: 4_000, attemptNumber: 1, graderVersion: 'dateline-2' },
    clientAt,
    zoneOffsetMinutes,
    effectiveAt: clientAt,
    studyDay: '2026-03-02',
    serverOrder,
  };
}
