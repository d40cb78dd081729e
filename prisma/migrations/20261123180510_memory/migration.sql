-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ReviewEventKind" ADD VALUE 'resume';
ALTER TYPE "ReviewEventKind" ADD VALUE 'bury';
ALTER TYPE "ReviewEventKind" ADD VALUE 'set-due';

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "easy_days" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "last_reminded_on" DATE,
ADD COLUMN     "new_facts_per_day" INTEGER NOT NULL DEFAULT 10,
ADD COLUMN     "reminder_minute" INTEGER;

-- AlterTable
ALTER TABLE "review_events" ADD COLUMN     "due_on" DATE;

-- AlterTable
ALTER TABLE "cards" ADD COLUMN     "buried_on" DATE;

-- CreateTable
CREATE TABLE "personal_weights" (
    "learner_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "w" DOUBLE PRECISION[],
    "items" INTEGER NOT NULL,
    "fitted_until" DATE NOT NULL,
    "trained_at" TIMESTAMPTZ(3) NOT NULL,
    "adopted_at" TIMESTAMPTZ(3),
    "reverted_at" TIMESTAMPTZ(3),
    "log_loss" DOUBLE PRECISION,
    "default_log_loss" DOUBLE PRECISION,

    CONSTRAINT "personal_weights_pkey" PRIMARY KEY ("learner_id","version")
);

-- CreateTable
CREATE TABLE "weight_trainings" (
    "learner_id" UUID NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "leased_until" TIMESTAMPTZ(3),
    "refold_version" INTEGER,
    "refolded_to" TEXT,

    CONSTRAINT "weight_trainings_pkey" PRIMARY KEY ("learner_id")
);

-- CreateTable
CREATE TABLE "daily_rollups" (
    "learner_id" UUID NOT NULL,
    "study_day" DATE NOT NULL,
    "dimension" TEXT NOT NULL,
    "bucket" TEXT NOT NULL,
    "reviews" INTEGER NOT NULL DEFAULT 0,
    "visible_ms" BIGINT NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "correct" INTEGER NOT NULL DEFAULT 0,
    "guess_sum" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "predicted_sum" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "daily_rollups_pkey" PRIMARY KEY ("learner_id","dimension","study_day","bucket")
);

-- CreateTable
CREATE TABLE "item_tries" (
    "learner_id" UUID NOT NULL,
    "item_id" TEXT NOT NULL,
    "tries" INTEGER NOT NULL,
    "correct" INTEGER NOT NULL,

    CONSTRAINT "item_tries_pkey" PRIMARY KEY ("learner_id","item_id")
);

-- CreateTable
CREATE TABLE "paused_topics" (
    "learner_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "paused_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paused_topics_pkey" PRIMARY KEY ("learner_id","topic")
);

-- CreateTable
CREATE TABLE "retired_stories" (
    "learner_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "retired_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "retired_stories_pkey" PRIMARY KEY ("learner_id","slug")
);

-- CreateTable
CREATE TABLE "push_subscriptions" (
    "learner_id" UUID NOT NULL,
    "endpoint_hash" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "push_subscriptions_pkey" PRIMARY KEY ("learner_id","endpoint_hash")
);

-- CreateIndex
CREATE INDEX "weight_trainings_next_at_idx" ON "weight_trainings"("next_at");

-- CreateIndex
CREATE INDEX "item_tries_item_id_idx" ON "item_tries"("item_id");

-- AddForeignKey
ALTER TABLE "personal_weights" ADD CONSTRAINT "personal_weights_learner_id_fkey" FOREIGN KEY ("learner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weight_trainings" ADD CONSTRAINT "weight_trainings_learner_id_fkey" FOREIGN KEY ("learner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "daily_rollups" ADD CONSTRAINT "daily_rollups_learner_id_fkey" FOREIGN KEY ("learner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_tries" ADD CONSTRAINT "item_tries_learner_id_fkey" FOREIGN KEY ("learner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paused_topics" ADD CONSTRAINT "paused_topics_learner_id_fkey" FOREIGN KEY ("learner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retired_stories" ADD CONSTRAINT "retired_stories_learner_id_fkey" FOREIGN KEY ("learner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_learner_id_fkey" FOREIGN KEY ("learner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
