import { env } from '@/lib/env';

/** What push services know this server by. */
export type PushKeys = { publicKey: string; privateKey: string; subject: string };

/** Null where nobody set any: then there are no reminders, and no word of them. */
export function pushKeys(): PushKeys | null {
  const { DATELINE_PUSH_PUBLIC_KEY: publicKey, DATELINE_PUSH_PRIVATE_KEY: privateKey, DATELINE_PUSH_SUBJECT: subject } = env();
  return publicKey && privateKey && subject ? { publicKey, privateKey, subject } : null;
}
