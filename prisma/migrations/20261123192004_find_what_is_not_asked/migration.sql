-- CreateIndex
CREATE INDEX "facts_retired_at_idx" ON "facts"("retired_at");

-- CreateIndex
CREATE INDEX "facts_superseded_by_id_idx" ON "facts"("superseded_by_id");

-- CreateIndex
CREATE INDEX "items_retired_at_idx" ON "items"("retired_at");
