import type { HeldRole } from './distractor-pool';

const LENGTH_GIVES_AWAY = 1.6;

/** Roles that other people of the article hold, worded like the key: "a farmer from …" beside "a teacher in …", an office beside an office. */
export function roleDistractors(roles: readonly HeldRole[], key: string): string[] {
  const holder = roles.find(({ role }) => role === key)?.holder;
  return roles.filter((other) => (holder === undefined || other.holder !== holder) && isTrade(other.role) === isTrade(key) && !isSameOffice(other.role, key) && isOfLikeLength(other.role, key)).map(({ role }) => role);
}

/** "a teacher" says what somebody does, "the mayor of X" which office they hold. */
const isTrade = (role: string): boolean => /^an? /i.test(role);

/** "a spokesman" and "a spokeswoman", "head teacher" and "the head teacher of X". */
function isSameOffice(one: string, other: string): boolean {
  const [a, b] = [one, other].map((role) => role.toLowerCase().replace(/^(?:an?|the) /, '').replace(/(?:wo)?man\b/, 'person')) as [string, string];
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `) || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
}

export const isOfLikeLength = (other: string, key: string): boolean => key.length <= 24 || key.length <= other.length * LENGTH_GIVES_AWAY;
