-- What was counted until now left out undone and late answers alike, and all of those with a fair chance to be remembered: it is counted anew from the log.
DELETE FROM "item_tries";

-- DropIndex
DROP INDEX "item_tries_item_id_idx";

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "tries_counted_to" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "weight_trainings" ADD COLUMN     "moved_at" TIMESTAMPTZ(3),
ADD COLUMN     "moved_later" INTEGER,
ADD COLUMN     "moved_sooner" INTEGER;

-- AlterTable
ALTER TABLE "item_tries" ADD COLUMN     "forgotten" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "forgotten_correct" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "forgotten_squares" DOUBLE PRECISION NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "item_try_totals" (
    "item_id" TEXT NOT NULL,
    "tries" INTEGER NOT NULL,
    "correct" INTEGER NOT NULL,
    "forgotten" DOUBLE PRECISION NOT NULL,
    "forgotten_squares" DOUBLE PRECISION NOT NULL,
    "forgotten_correct" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "item_try_totals_pkey" PRIMARY KEY ("item_id")
);
