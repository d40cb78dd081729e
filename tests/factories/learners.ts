import { createGuest, findUser, keepGuest, type User } from '@/lib/data/users';
import { newId } from './ids';

export async function makeGuest(settings: { timeZone?: string; locale?: string } = {}): Promise<User> {
  return createGuest({ id: newId(), timeZone: settings.timeZone ?? 'Asia/Kathmandu', locale: settings.locale ?? 'en' });
}

export async function makeKept(email: string, settings: { timeZone?: string } = {}): Promise<User> {
  const guest = await makeGuest(settings);
  await keepGuest(guest.id, { email, passwordHash: 'a hash' });
  const user = await findUser(guest.id);
  if (!user) throw new Error('the learner just made is gone');
  return user;
}
