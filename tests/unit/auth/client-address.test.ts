import { describe, expect, it } from 'vitest';
import { clientAddress } from '@/lib/auth/client-address';

describe('the address failures are counted by', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2:ffff:4:5:7', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('reads %s as %s', (header, address) => {
    expect(clientAddress(header)).toBe(address);
  });

  it.each([null, undefined, '', ' ', '203.0.113.7, ', 'x'.repeat(61)])('knows none from %j', (header) => {
    expect(clientAddress(header)).toBeNull();
  });
});
