-- AlterTable
ALTER TABLE "articles" ADD COLUMN     "private" BOOLEAN NOT NULL DEFAULT false;
