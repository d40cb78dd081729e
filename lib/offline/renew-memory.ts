import { isAnythingStored } from './is-anything-stored';

/**
 * Brings what is stored on this device for reviews up to date, after a page changed what is to be asked; nothing where nothing is stored. Without a
 * network it stays as it is until the review itself renews it.
 */
export async function renewMemory(): Promise<void> {
  if (!(await isAnythingStored())) return;
  // Loaded when it is needed: a page of settings should not weigh what a review does.
  const { openMemory } = await import('./memory/open-memory');
  const opened = await openMemory();
  if (!opened.ok) return;
  try {
    await opened.session.sync({ renew: true });
  } finally {
    opened.session.close();
  }
}
