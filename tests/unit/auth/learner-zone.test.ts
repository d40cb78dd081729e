import { describe, expect, it } from 'vitest';
import { chooseLocale, chooseTimeZone } from '@/lib/auth/learner-zone';

describe('where and in which language a new learner is', () => {
  it.each([
    ['Asia/Baghdad', null, 'Asia/Baghdad'],
    ['Not/AZone', 'time-zone=Asia/Tokyo', 'Asia/Tokyo'],
    [null, 'a=b; time-zone=America%2FNew_York', 'America/New_York'],
    [null, 'time-zone=Not/AZone', 'UTC'],
    [undefined, null, 'UTC'],
    ['', 'time-zone=', 'UTC'],
  ])('zone %j with cookies %j is %s', (name, cookies, zone) => {
    expect(chooseTimeZone(name, cookies)).toBe(zone);
  });

  it.each([
    ['de-CH,de;q=0.9,en;q=0.8', 'de-CH'],
    ['ckb-arab-iq', 'ckb-Arab-IQ'],
    ['*', 'en'],
    ['', 'en'],
    [null, 'en'],
    ['en_US', 'en'],
    ['x'.repeat(500), 'en'],
  ])('%j is read as %s', (header, locale) => {
    expect(chooseLocale(header)).toBe(locale);
  });
});
