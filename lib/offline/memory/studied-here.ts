import { assumedSeconds } from '@/lib/domain/planning/seconds-per-card';
import type { Studied } from '@/lib/domain/planning/studied';
import { countedMs } from '@/lib/domain/scheduling/answer-time';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import type { CardRecord, LoggedEvent, StudiedUpTo } from './local-database';

/** Before the first bundle of an app that counts, nothing is known. */
const nothing = { reviews: 0, newFacts: 0, seconds: 0, lastBefore: null, secondsPerCard: assumedSeconds, upTo: 0 };

/** How the learner has got on by now: what the server counted, and what was done since, here or on another device. */
export function studiedHere(counted: StudiedUpTo | undefined, cards: readonly CardRecord[], today: StudyDay): Studied {
  const { upTo, ...before } = counted ?? { ...nothing, on: today };
  const start = before.on === today ? before : { ...before, reviews: 0, newFacts: 0, seconds: 0, lastBefore: before.on < today && before.reviews > 0 ? before.on : before.lastBefore };
  const isNew = ({ serverOrder }: LoggedEvent) => serverOrder === null || serverOrder > upTo;
  const studied: Studied = { ...start, on: today };
  for (const { log, state } of cards) {
    const reviews = log.filter(({ kind }) => kind === 'review');
    const ofToday = reviews.filter(({ studyDay }) => studyDay === today);
    for (const event of ofToday.filter(isNew)) studied.seconds += (countedMs(event.evidence?.visibleMs ?? null) ?? 0) / 1000;
    if (state?.lastReviewedOn === today && ofToday.every(isNew)) {
      studied.reviews += 1;
      if (state.firstReviewedOn === today) studied.newFacts += 1;
    }
    for (const { studyDay } of reviews.filter(isNew)) if (studyDay < today && (studied.lastBefore === null || studyDay > studied.lastBefore)) studied.lastBefore = studyDay;
  }
  return studied;
}
