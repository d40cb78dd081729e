-- DropIndex
DROP INDEX "review_events_learner_id_fact_id_effective_at_id_idx";

-- DropIndex
DROP INDEX "cards_learner_id_due_on_idx";

-- AlterTable: the first half of each hash, which is what is kept of a new one.
ALTER TABLE "review_events" ALTER COLUMN "body_hash" TYPE UUID USING substr("body_hash", 1, 32)::uuid;

-- CreateIndex
CREATE INDEX "review_events_learner_id_fact_id_idx" ON "review_events"("learner_id", "fact_id");

-- CreateIndex
CREATE INDEX "cards_learner_id_due_on_fact_id_suspended_stability_last_re_idx" ON "cards"("learner_id", "due_on", "fact_id", "suspended", "stability", "last_reviewed_on");
