/** A bundle and a season of answers need less than this; a device that has less left may refuse the next write. */
const ROOM_BYTES = 20 * 1024 * 1024;

/** Whether this device may soon be unable to keep answers. False where the browser will not say. */
export async function isStorageNearlyFull(): Promise<boolean> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage !== undefined && quota !== undefined && quota - usage < ROOM_BYTES;
  } catch {
    return false;
  }
}

/**
 * Asks that what is stored here is not cleared away when the disk fills. Chromium and Safari decide by themselves; Firefox asks
 * the person, who came to review: there it is left.
 */
export async function keepStorage(): Promise<void> {
  try {
    if (navigator.userAgent.includes('Firefox') || (await navigator.storage.persisted())) return;
    await navigator.storage.persist();
  } catch {
    // Plain http, or an old browser: it is kept as long as there is room.
  }
}
