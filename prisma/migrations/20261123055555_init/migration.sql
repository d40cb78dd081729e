-- CreateEnum
CREATE TYPE "UserKind" AS ENUM ('guest', 'kept');

-- CreateEnum
CREATE TYPE "TextDirection" AS ENUM ('ltr', 'rtl');

-- CreateEnum
CREATE TYPE "FactKind" AS ENUM ('role', 'quantity', 'date', 'place', 'attribution', 'demand', 'cause', 'invitation', 'statement');

-- CreateEnum
CREATE TYPE "ReviewEventKind" AS ENUM ('review', 'undo', 'forget', 'suspend');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "kind" "UserKind" NOT NULL,
    "email" TEXT,
    "password_hash" TEXT,
    "display_name" TEXT,
    "time_zone" TEXT NOT NULL,
    "day_start_hour" INTEGER NOT NULL DEFAULT 4,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "desired_retention" DOUBLE PRECISION NOT NULL DEFAULT 0.9,
    "minutes_per_day" INTEGER NOT NULL DEFAULT 10,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "last_server_order" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("provider","provider_account_id")
);

-- CreateTable
CREATE TABLE "articles" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "previous_id" UUID,
    "title" TEXT NOT NULL,
    "dateline" TEXT,
    "summary" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "source_url" TEXT,
    "byline" TEXT,
    "published_on" DATE NOT NULL,
    "language" TEXT NOT NULL,
    "direction" "TextDirection" NOT NULL,
    "licence" TEXT NOT NULL,
    "word_count" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "articles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facts" (
    "id" TEXT NOT NULL,
    "article_id" UUID NOT NULL,
    "kind" "FactKind" NOT NULL,
    "statement" TEXT NOT NULL,
    "salience" DOUBLE PRECISION NOT NULL,
    "as_of" DATE NOT NULL,
    "evidence_start" INTEGER NOT NULL,
    "evidence_end" INTEGER NOT NULL,
    "evidence_quote" TEXT NOT NULL,
    "superseded_by_id" TEXT,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "facts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "items" (
    "id" TEXT NOT NULL,
    "fact_id" TEXT NOT NULL,
    "article_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "stem" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "accepted" TEXT[],
    "distractors" TEXT[],
    "rationale" TEXT NOT NULL,
    "evidence_start" INTEGER NOT NULL,
    "evidence_end" INTEGER NOT NULL,
    "evidence_quote" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question_sets" (
    "id" TEXT NOT NULL,
    "article_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "question_sets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question_set_items" (
    "question_set_id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "question_set_items_pkey" PRIMARY KEY ("question_set_id","item_id")
);

-- CreateTable
CREATE TABLE "attempts" (
    "learner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "question_set_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "item_ids" TEXT[],
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "completed_at" TIMESTAMPTZ(3),

    CONSTRAINT "attempts_pkey" PRIMARY KEY ("learner_id","id")
);

-- CreateTable
CREATE TABLE "responses" (
    "learner_id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "item_id" TEXT NOT NULL,
    "item_revision" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "correct" BOOLEAN NOT NULL,
    "verdict" TEXT NOT NULL,
    "grader_version" TEXT NOT NULL,
    "event_id" UUID NOT NULL,
    "visible_ms" INTEGER,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "responses_pkey" PRIMARY KEY ("learner_id","attempt_id","item_id")
);

-- CreateTable
CREATE TABLE "review_events" (
    "learner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fact_id" TEXT NOT NULL,
    "device_id" UUID NOT NULL,
    "device_sequence" INTEGER NOT NULL,
    "kind" "ReviewEventKind" NOT NULL,
    "target_id" UUID,
    "evidence" JSONB,
    "client_at" TIMESTAMPTZ(3) NOT NULL,
    "zone_offset_minutes" INTEGER NOT NULL,
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "study_day" DATE NOT NULL,
    "server_order" INTEGER NOT NULL,
    "body_hash" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_events_pkey" PRIMARY KEY ("learner_id","id")
);

-- CreateTable
CREATE TABLE "cards" (
    "learner_id" UUID NOT NULL,
    "fact_id" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "stability" DOUBLE PRECISION NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL,
    "reps" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "suspended" BOOLEAN NOT NULL DEFAULT false,
    "algorithm" TEXT NOT NULL,
    "params_version" INTEGER NOT NULL,
    "recognition_streak" INTEGER NOT NULL,
    "last_item_id" TEXT,
    "first_reviewed_on" DATE,
    "last_reviewed_on" DATE,
    "log_head_at" TIMESTAMPTZ(3) NOT NULL,
    "log_head_id" UUID NOT NULL,

    CONSTRAINT "cards_pkey" PRIMARY KEY ("learner_id","fact_id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "resets_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "accounts_user_id_idx" ON "accounts"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "articles_previous_id_key" ON "articles"("previous_id");

-- CreateIndex
CREATE INDEX "articles_published_on_idx" ON "articles"("published_on");

-- CreateIndex
CREATE UNIQUE INDEX "articles_slug_revision_key" ON "articles"("slug", "revision");

-- CreateIndex
CREATE INDEX "facts_article_id_idx" ON "facts"("article_id");

-- CreateIndex
CREATE INDEX "items_fact_id_idx" ON "items"("fact_id");

-- CreateIndex
CREATE INDEX "items_article_id_idx" ON "items"("article_id");

-- CreateIndex
CREATE INDEX "question_sets_article_id_idx" ON "question_sets"("article_id");

-- CreateIndex
CREATE INDEX "question_set_items_item_id_idx" ON "question_set_items"("item_id");

-- CreateIndex
CREATE UNIQUE INDEX "question_set_items_question_set_id_position_key" ON "question_set_items"("question_set_id", "position");

-- CreateIndex
CREATE INDEX "attempts_question_set_id_idx" ON "attempts"("question_set_id");

-- CreateIndex
CREATE UNIQUE INDEX "attempts_learner_id_question_set_id_number_key" ON "attempts"("learner_id", "question_set_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "responses_learner_id_event_id_key" ON "responses"("learner_id", "event_id");

-- CreateIndex
CREATE INDEX "review_events_learner_id_fact_id_effective_at_id_idx" ON "review_events"("learner_id", "fact_id", "effective_at", "id");

-- CreateIndex
CREATE INDEX "review_events_learner_id_study_day_idx" ON "review_events"("learner_id", "study_day");

-- CreateIndex
CREATE UNIQUE INDEX "review_events_learner_id_server_order_key" ON "review_events"("learner_id", "server_order");

-- CreateIndex
CREATE INDEX "cards_learner_id_due_on_idx" ON "cards"("learner_id", "due_on");

-- CreateIndex
CREATE INDEX "cards_fact_id_idx" ON "cards"("fact_id");

-- CreateIndex
CREATE INDEX "rate_limits_resets_at_idx" ON "rate_limits"("resets_at");

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_previous_id_fkey" FOREIGN KEY ("previous_id") REFERENCES "articles"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facts" ADD CONSTRAINT "facts_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facts" ADD CONSTRAINT "facts_superseded_by_id_fkey" FOREIGN KEY ("superseded_by_id") REFERENCES "facts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "items" ADD CONSTRAINT "items_fact_id_fkey" FOREIGN KEY ("fact_id") REFERENCES "facts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "items" ADD CONSTRAINT "items_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_sets" ADD CONSTRAINT "question_sets_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_set_items" ADD CONSTRAINT "question_set_items_question_set_id_fkey" FOREIGN KEY ("question_set_id") REFERENCES "question_sets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_set_items" ADD CONSTRAINT "question_set_items_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_learner_id_fkey" FOREIGN KEY ("learner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_question_set_id_fkey" FOREIGN KEY ("question_set_id") REFERENCES "question_sets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responses" ADD CONSTRAINT "responses_learner_id_fkey" FOREIGN KEY ("learner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responses" ADD CONSTRAINT "responses_learner_id_attempt_id_fkey" FOREIGN KEY ("learner_id", "attempt_id") REFERENCES "attempts"("learner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_events" ADD CONSTRAINT "review_events_learner_id_fkey" FOREIGN KEY ("learner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cards" ADD CONSTRAINT "cards_learner_id_fkey" FOREIGN KEY ("learner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cards" ADD CONSTRAINT "cards_fact_id_fkey" FOREIGN KEY ("fact_id") REFERENCES "facts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
