/**
 * The address a request came from, for counting failures; null when unknown. The last entry of X-Forwarded-For is what our own proxy
 * saw (or Next, which fills the header from the socket when there is no proxy); earlier entries are whatever the caller wrote.
 * An IPv6 address stands for its /64, the least that one household or phone is given.
 */
export function clientAddress(forwardedFor: string | null | undefined): string | null {
  const last = forwardedFor?.split(',').at(-1)?.trim().toLowerCase() ?? '';
  if (last === '' || last.length > 60) return null;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(last);
  if (mapped?.[1]) return mapped[1];
  return last.includes(':') ? firstFourGroups(last) : last;
}

function firstFourGroups(address: string): string {
  const [head = '', tail] = address.split('::');
  const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const left = groups(head);
  const right = tail === undefined ? [] : groups(tail);
  const all = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
