import { prisma } from './client';

/** More than one device needs: it has been used by this learner's guests alone since it last sent anything. */
const mostJoined = 50;

/** The guests whose logs were joined to this account's (`mergeGuest`), newest first. */
export async function listJoinedGuests(userId: string): Promise<string[]> {
  const rows = await prisma.joinedGuest.findMany({ where: { userId }, orderBy: { joinedAt: 'desc' }, take: mostJoined, select: { guestId: true } });
  return rows.map(({ guestId }) => guestId);
}
