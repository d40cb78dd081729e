-- AlterTable
ALTER TABLE "items" ADD COLUMN     "tolerance" DOUBLE PRECISION,
ADD COLUMN     "unit" TEXT;
