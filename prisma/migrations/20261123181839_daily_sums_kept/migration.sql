-- AlterTable
ALTER TABLE "users" ADD COLUMN     "sums_kept_to" DATE;
