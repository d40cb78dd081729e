-- CreateTable
CREATE TABLE "fact_changes" (
    "fact_id" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "quotes" TEXT[],

    CONSTRAINT "fact_changes_pkey" PRIMARY KEY ("fact_id","changed_at")
);

-- CreateTable
CREATE TABLE "seen_changes" (
    "learner_id" UUID NOT NULL,
    "fact_id" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seen_changes_pkey" PRIMARY KEY ("learner_id","fact_id")
);

-- AddForeignKey
ALTER TABLE "fact_changes" ADD CONSTRAINT "fact_changes_fact_id_fkey" FOREIGN KEY ("fact_id") REFERENCES "facts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seen_changes" ADD CONSTRAINT "seen_changes_learner_id_fkey" FOREIGN KEY ("learner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Facts marked before this table was: their own evidence is still the words that a newer text left out.
INSERT INTO "fact_changes" ("fact_id", "changed_at", "quotes")
SELECT "id", "evidence_changed_at", ARRAY["evidence_quote"] || ARRAY(
    SELECT part.value ->> 'quote' FROM jsonb_array_elements(coalesce("further_evidence", '[]'::jsonb)) WITH ORDINALITY AS part(value, place) ORDER BY part.place
)
FROM "facts" WHERE "evidence_changed_at" IS NOT NULL;
