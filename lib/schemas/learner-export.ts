import { z } from 'zod';
import { reviewEvidenceSchema, reviewKindSchema } from '@/lib/domain/scheduling/schema';

export const LEARNER_EXPORT_FORMAT = 'dateline-learner';
/** Raised when something is renamed, moved or left out. A new field or a new list is no new version: readers pass over what they do not know. */
export const LEARNER_EXPORT_VERSION = 1;

const instant = z.iso.datetime({ offset: true });
const day = z.iso.date();
/** Lists whose rows are as the database has them; docs/your-data.md says what each is. */
const rows = z.array(z.looseObject({}));

/** Everything a learner has, as one JSON object (docs/your-data.md). Days are YYYY-MM-DD, instants ISO 8601, proportions 0–1. */
export const learnerExportSchema = z.looseObject({
  format: z.literal(LEARNER_EXPORT_FORMAT),
  version: z.literal(LEARNER_EXPORT_VERSION),
  exportedAt: instant,
  learner: z.array(z.looseObject({ id: z.uuid(), kind: z.enum(['guest', 'kept']), email: z.string().nullable(), displayName: z.string().nullable(), timeZone: z.string(), dayStartHour: z.int(), desiredRetention: z.number(), createdAt: instant })).length(1),
  facts: z.array(z.looseObject({ id: z.string(), statement: z.string(), articleTitle: z.string(), articleSlug: z.string(), asOf: day })),
  cards: z.array(z.looseObject({ factId: z.string(), dueOn: day, stability: z.number(), difficulty: z.number(), reps: z.int(), lapses: z.int(), suspended: z.boolean() })),
  reviewEvents: z.array(
    z.looseObject({
      id: z.string(),
      factId: z.string(),
      deviceId: z.string(),
      kind: reviewKindSchema,
      targetId: z.string().nullable(),
      evidence: reviewEvidenceSchema.nullable(),
      dueOn: day.nullable(),
      clientAt: instant,
      zoneOffsetMinutes: z.int(),
      effectiveAt: instant,
      studyDay: day,
    }),
  ),
  attempts: z.array(z.looseObject({ id: z.string(), questionSetId: z.string(), number: z.int(), itemIds: z.array(z.string()), startedAt: instant, completedAt: instant.nullable() })),
  responses: z.array(z.looseObject({ attemptId: z.string(), itemId: z.string(), answer: z.string(), correct: z.boolean(), answeredAt: instant })),
  drafts: z.array(z.looseObject({ id: z.string(), title: z.string(), text: z.string() })),
  draftProposals: rows,
  draftEdits: rows,
  articles: z.array(z.looseObject({ slug: z.string(), revision: z.int(), title: z.string(), text: z.string(), private: z.boolean() })),
  articleFacts: rows,
  articleItems: rows,
  questionSetVersions: z.array(z.looseObject({ questionSetId: z.string(), version: z.int(), items: z.array(z.unknown()) })),
  pausedTopics: z.array(z.looseObject({ topic: z.string(), pausedAt: instant })),
  retiredStories: z.array(z.looseObject({ slug: z.string(), retiredAt: instant })),
  personalWeights: z.array(z.looseObject({ version: z.int(), w: z.array(z.number()) })),
  weightTrainings: rows,
  dailyRollups: rows,
  itemTries: rows,
  seenChanges: rows,
  pushSubscriptions: rows,
  modelRuns: rows,
  joinedGuests: rows,
  accounts: rows,
});
export type LearnerExport = z.infer<typeof learnerExportSchema>;
