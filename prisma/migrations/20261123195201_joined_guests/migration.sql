-- CreateTable
CREATE TABLE "joined_guests" (
    "user_id" UUID NOT NULL,
    "guest_id" UUID NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "joined_guests_pkey" PRIMARY KEY ("user_id","guest_id")
);

-- AddForeignKey
ALTER TABLE "joined_guests" ADD CONSTRAINT "joined_guests_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
