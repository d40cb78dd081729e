import { afterEach, describe, expect, test, vi } from 'vitest';
import { countDeviceEvent, type KeyValueStore } from '@/lib/offline/device';
import { makeEventStamp } from '@/lib/offline/event-stamp';
import { isUuidV7 } from '@/lib/domain/uuid-v7';
import { deviceStampSchema } from '@/lib/schemas/device-stamp';

afterEach(() => vi.unstubAllGlobals());

const now = new Date('2026-11-23T05:45:00.000Z');

function storeOf(entries: Record<string, string> = {}): KeyValueStore & { entries: Map<string, string> } {
  const map = new Map(Object.entries(entries));
  return { entries: map, getItem: (key) => map.get(key) ?? null, setItem: (key, value) => void map.set(key, value) };
}

describe('a device', () => {
  test('counts its events from 1 under one id', () => {
    const store = storeOf();
    const counted = [1, 2, 3].map(() => countDeviceEvent(now, () => store));
    expect(counted.map(({ deviceSequence }) => deviceSequence)).toEqual([1, 2, 3]);
    expect(new Set(counted.map(({ deviceId }) => deviceId)).size).toBe(1);
  });

  test('goes on where the last page load stopped', () => {
    const { entries } = (() => {
      const store = storeOf();
      countDeviceEvent(now, () => store);
      return store;
    })();
    expect(countDeviceEvent(now, () => storeOf(Object.fromEntries(entries))).deviceSequence).toBe(2);
  });

  test.each(['', 'not-an-id', '123'])('with a spoiled id (%j) is a new one, and counts from 1', (spoiled) => {
    const { deviceId, deviceSequence } = countDeviceEvent(now, () => storeOf({ 'dateline.device': spoiled, 'dateline.device-sequence': '41' }));
    expect(isUuidV7(deviceId)).toBe(true);
    expect(deviceSequence).toBe(1);
  });

  test.each(['', 'x', '-3', '1.5'])('with a spoiled count (%j) counts from 1', (spoiled) => {
    expect(countDeviceEvent(now, () => storeOf({ 'dateline.device': '01930000-0000-7000-8000-000000000001', 'dateline.device-sequence': spoiled })).deviceSequence).toBe(1);
  });

  test('whose storage is refused or full is a device of its own for as long as the page lives', () => {
    const refused = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const full = () => ({ getItem: () => null, setItem: refused });
    const [first, second, third] = [countDeviceEvent(now, refused), countDeviceEvent(now, full), countDeviceEvent(now, refused)];
    expect([first?.deviceSequence, second?.deviceSequence, third?.deviceSequence]).toEqual([1, 2, 3]);
    expect(new Set([first?.deviceId, second?.deviceId, third?.deviceId]).size).toBe(1);
  });
});

test('a stamp is what the wire takes: a new id each time, the zone as the device has it', async () => {
  vi.stubGlobal('navigator', {});
  const stamps = [await makeEventStamp(now), await makeEventStamp(now)];
  for (const { eventId, stamp } of stamps) {
    expect(isUuidV7(eventId)).toBe(true);
    expect(deviceStampSchema.parse(stamp)).toEqual(stamp);
    expect(stamp).toMatchObject({ clientAt: '2026-11-23T05:45:00.000Z', zoneOffsetMinutes: 345 });
    // ICU may know Kathmandu under its older spelling.
    expect(stamp.timeZone).toMatch(/^Asia\/Kat[h]?mandu$/);
  }
  expect(stamps[0]?.eventId).not.toBe(stamps[1]?.eventId);
});

test('where the browser has locks, tabs take turns at the count', async () => {
  const store = storeOf();
  vi.stubGlobal('window', { localStorage: store });
  let held = Promise.resolve<unknown>(undefined);
  const request = vi.fn((_name: string, take: () => unknown) => (held = held.then(take)));
  vi.stubGlobal('navigator', { locks: { request } });
  const stamps = await Promise.all([makeEventStamp(now), makeEventStamp(now), makeEventStamp(now)]);
  expect(stamps.map(({ stamp }) => stamp.deviceSequence)).toEqual([1, 2, 3]);
  expect(request).toHaveBeenCalledTimes(3);
});
