import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address belongs to the public Internet: not loopback, private, link-local (where clouds keep their credentials), shared,
 * reserved or multicast, and no IPv6 that carries an IPv4 address inside (mapped ones are unpacked; NAT64, 6to4 and Teredo are refused,
 * since a gateway would unpack them). Of IPv6 only 2000::/3 has been handed out (RFC 4291).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || ((parsed.toByteArray()[0] ?? 0) & 0xe0) === 0x20;
}
