-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "FactKind" ADD VALUE 'timeline';
ALTER TYPE "FactKind" ADD VALUE 'pairing';

-- AlterTable
ALTER TABLE "articles" ADD COLUMN     "listed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "owner_id" UUID;

-- AlterTable
ALTER TABLE "facts" ADD COLUMN     "evidence_changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "further_evidence" JSONB;

-- AlterTable
ALTER TABLE "items" ADD COLUMN     "further_evidence" JSONB,
ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'built-in',
ADD COLUMN     "prompts" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "question_sets" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "attempts" ADD COLUMN     "question_set_version" INTEGER NOT NULL DEFAULT 1;

-- Everything so far is the project's own content.
UPDATE "articles" SET "listed" = true;

-- CreateTable
CREATE TABLE "question_set_versions" (
    "question_set_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "article_id" UUID NOT NULL,
    "items" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "question_set_versions_pkey" PRIMARY KEY ("question_set_id","version")
);

-- CreateTable
CREATE TABLE "drafts" (
    "owner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "byline" TEXT,
    "source" TEXT,
    "source_url" TEXT,
    "published_on" DATE,
    "language" TEXT NOT NULL,
    "direction" "TextDirection" NOT NULL,
    "text" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "previous_id" UUID,
    "question_set_id" TEXT,
    "last_edit_order" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "draft_proposals" (
    "owner_id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "set" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_proposals_pkey" PRIMARY KEY ("owner_id","draft_id","number")
);

-- CreateTable
CREATE TABLE "draft_edits" (
    "owner_id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "edit_order" INTEGER NOT NULL,
    "edit" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_edits_pkey" PRIMARY KEY ("owner_id","draft_id","id")
);

-- CreateTable
CREATE TABLE "model_runs" (
    "owner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "model" TEXT NOT NULL,
    "input_tokens" INTEGER NOT NULL DEFAULT 0,
    "output_tokens" INTEGER NOT NULL DEFAULT 0,
    "outcome" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "model_runs_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateIndex
CREATE INDEX "drafts_owner_id_updated_at_idx" ON "drafts"("owner_id", "updated_at");

-- CreateIndex
CREATE INDEX "drafts_owner_id_content_hash_idx" ON "drafts"("owner_id", "content_hash");

-- CreateIndex
CREATE INDEX "drafts_owner_id_source_url_idx" ON "drafts"("owner_id", "source_url");

-- CreateIndex
CREATE UNIQUE INDEX "draft_edits_owner_id_draft_id_edit_order_key" ON "draft_edits"("owner_id", "draft_id", "edit_order");

-- CreateIndex
CREATE INDEX "model_runs_owner_id_day_idx" ON "model_runs"("owner_id", "day");

-- CreateIndex
CREATE INDEX "articles_owner_id_idx" ON "articles"("owner_id");

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_set_versions" ADD CONSTRAINT "question_set_versions_question_set_id_fkey" FOREIGN KEY ("question_set_id") REFERENCES "question_sets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_proposals" ADD CONSTRAINT "draft_proposals_owner_id_draft_id_fkey" FOREIGN KEY ("owner_id", "draft_id") REFERENCES "drafts"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_edits" ADD CONSTRAINT "draft_edits_owner_id_draft_id_fkey" FOREIGN KEY ("owner_id", "draft_id") REFERENCES "drafts"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_runs" ADD CONSTRAINT "model_runs_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
