import { predictionBins } from '@/lib/domain/scheduling/rollup';
import { streakOf, type Streak } from '@/lib/domain/scheduling/streak';
import { addDays, type StudyDay } from '@/lib/domain/scheduling/study-day';
import { prisma } from './client';
import { todayOf, type Learner } from './due';
import { loadActiveWeights } from './personal-weights';
import { forecastCards, listLeeches, sumMemory, type Forecast, type Leech, type Memory } from './progress-memory';
import { listStudyDays, listWeeksKnown, sumRecall, toBucketRecall, type BucketRecall, type DaySum, type KnownOn } from './progress-sums';
import { ensureRollups } from './rebuild-rollups';

/** Days are study days, YYYY-MM-DD; proportions 0–1. */
export type Progress = {
  today: StudyDay;
  /** Recall wanted on the day a card falls due. */
  target: number;
  streak: Streak;
  /** Ninety days from today. */
  forecast: Forecast;
  /** Of the last year, as is all recall here. */
  recall: BucketRecall;
  recallBy: { age: BucketRecall[]; format: BucketRecall[]; topic: BucketRecall[] };
  /** Ten bins of predicted recall, lowest first. */
  calibration: BucketRecall[];
  memory: Memory;
  /** At the start of each week of the last year in which anything was known, and now. */
  known: KnownOn[];
  /** A year up to today, also days without any. */
  days: DaySum[];
  leeches: Leech[];
};

const forecastDays = 90;
const yearDays = 365;
const mostLeeches = 20;
const nothing = { attempts: 0, correct: 0, guessSum: 0, predictedSum: 0 };

export async function getProgress(learner: Learner, now: Date): Promise<Progress> {
  const today = todayOf(learner, now);
  const since = addDays(today, 1 - yearDays);
  await ensureRollups(learner.id, today);
  const { params } = await loadActiveWeights(prisma, learner.id);
  const [studied, recall, weeks, memory, forecast, leeches] = await Promise.all([
    listStudyDays(learner.id),
    sumRecall(learner.id, since),
    listWeeksKnown(learner.id, since),
    sumMemory(learner.id, today, params),
    forecastCards(learner.id, today, forecastDays),
    listLeeches(learner.id, mostLeeches),
  ]);
  const sumOn = new Map(studied.map((sum) => [sum.day, sum]));
  const bins = new Map(recall.get('prediction')?.map((bin) => [bin.bucket, bin]));
  return {
    today,
    target: learner.desiredRetention,
    streak: streakOf([...sumOn.keys()], today),
    forecast,
    recall: recall.get('all')?.[0] ?? toBucketRecall({ bucket: '', ...nothing }),
    recallBy: {
      age: [...(recall.get('age') ?? [])].sort((a, b) => Number(a.bucket) - Number(b.bucket)),
      format: recall.get('format') ?? [],
      topic: recall.get('topic') ?? [],
    },
    calibration: Array.from({ length: predictionBins }, (_, bin) => bins.get(String(bin)) ?? toBucketRecall({ bucket: String(bin), ...nothing })),
    memory,
    known: [...weeks.filter(({ day }) => day < today), { day: today, known: memory.known, met: memory.cards }],
    days: Array.from({ length: yearDays }, (_, index) => {
      const day = addDays(since, index);
      return sumOn.get(day) ?? { day, reviews: 0, visibleMs: 0 };
    }),
    leeches,
  };
}
