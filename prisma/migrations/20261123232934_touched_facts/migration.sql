-- AlterTable
ALTER TABLE "users" ADD COLUMN     "bundle_touched_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "facts" ADD COLUMN     "touched_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "facts_touched_at_idx" ON "facts"("touched_at");
