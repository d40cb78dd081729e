-- AlterTable
ALTER TABLE "users" ADD COLUMN     "weights_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "personal_weights" ADD COLUMN     "first_try_accuracy" DOUBLE PRECISION NOT NULL DEFAULT 0.5;
