import { prisma } from '@/lib/data/client';
import { toDisclosure } from '@/lib/data/disclosure';
import { toStoredItem } from '@/lib/data/stored-item';
import type { Disclosure } from '@/lib/schemas/answer';

/** What becomes known of an item, whoever may know it; null where there is none. */
export async function disclosureOf(itemId: string): Promise<Disclosure | null> {
  const row = await prisma.item.findUnique({ where: { id: itemId }, include: { article: true, fact: { select: { evidenceChangedAt: true } } } });
  return row && toDisclosure(toStoredItem(row), row.article, row.fact);
}
