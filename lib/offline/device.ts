import { z } from 'zod';
import { uuidV7 } from '@/lib/domain/uuid-v7';
import { secureRandom } from './secure-random';

export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem'>;
export type Device = { deviceId: string; deviceSequence: number };

const ID_KEY = 'dateline.device';
const SEQUENCE_KEY = 'dateline.device-sequence';
const uuid = z.uuid();

/** Where storage is refused (private windows, strict settings), a page load is a device of its own and counts from 1. */
const memory = new Map<string, string>();
const memoryStore: KeyValueStore = {
  getItem: (key) => memory.get(key) ?? null,
  setItem: (key, value) => void memory.set(key, value),
};

function count(store: KeyValueStore, now: Date): Device {
  const storedId = store.getItem(ID_KEY);
  const known = uuid.safeParse(storedId).success && storedId !== null;
  const deviceId = known ? storedId : uuidV7(now, secureRandom);
  const before = known ? Number(store.getItem(SEQUENCE_KEY)) : 0;
  const deviceSequence = Number.isSafeInteger(before) && before > 0 ? before + 1 : 1;
  store.setItem(ID_KEY, deviceId);
  store.setItem(SEQUENCE_KEY, String(deviceSequence));
  return { deviceId, deviceSequence };
}

/** Counts one event of this device. `localStore` throws, as a browser's getter does, where storage is refused. */
export function countDeviceEvent(now: Date, localStore: () => KeyValueStore): Device {
  try {
    return count(localStore(), now);
  } catch {
    return count(memoryStore, now);
  }
}

/** This device and the number of its next event. Two tabs take turns where the browser has locks, so that no number is given twice. */
export async function nextDeviceEvent(now: Date): Promise<Device> {
  const take = () => countDeviceEvent(now, () => window.localStorage);
  return navigator.locks ? navigator.locks.request(SEQUENCE_KEY, take) : take();
}
