import type { HeldRole } from './distractor-pool';

const LENGTH_GIVES_AWAY = 1.6;
/** How many words more a wrong role may have: "the director of basic education at the ministry" is no choice beside "head teacher". */
const WORDS_MORE = 4;

/** Roles that other people of the article hold, worded like the key: "a farmer" beside "a teacher", an office beside an office, with an article where the key has one. */
export function roleDistractors(roles: readonly HeldRole[], key: string): string[] {
  const holder = roles.find(({ role }) => role === key || withoutBody(role) === key)?.holder;
  const others = roles.filter((other) => (holder === undefined || other.holder !== holder) && !UNNAMED_OWNER.test(other.role) && (/ who /.test(key) || !/ who /.test(other.role)) && !(GENDERED.test(other.role) && !GENDERED.test(key)));
  const worded = others.flatMap(({ role }) => wordedLike(key, role) ?? []);
  return worded.filter((role) => !isSameOffice(role, key) && isOfLikeLength(role, key) && role.split(' ').length <= key.split(' ').length + WORDS_MORE);
}

/** "a technician at the Polish Academy" → "a technician": where somebody works tells who it is by the name alone. Offices keep what they are offices of. */
export function withoutBody(role: string): string {
  const short = isTrade(role) ? role.replace(/ (?:at|from|with|in) (?=.*\p{Lu}).*$/u, '') : role;
  return /\p{Lu}/u.test(short) ? role : short;
}

/** "a teacher" says what somebody does, "the mayor of X" which office they hold. */
const isTrade = (role: string): boolean => /^an? /i.test(role);
const isOwned = (role: string): boolean => /^(?:the )?\p{Lu}.*[’']s? /u.test(role);

/** "the hospital's director": of which hospital, an option does not say. */
const UNNAMED_OWNER = /^the [^\p{Lu}]*[’']s? /u;
/** A man is no chairwoman, and a name tells. */
const GENDERED = /(?:wo)?man\b|\b(?:king|queen|prince|princess|actress|actor)\b/i;

/** Another role as it would stand in the key's place; undefined where English words it otherwise. */
function wordedLike(key: string, role: string): string | undefined {
  if (isTrade(key) || isTrade(role)) return isTrade(key) && isTrade(role) ? (withoutBody(key) === key ? withoutBody(role) : role) : undefined;
  const definite = /^the /i.test(key) || isOwned(key);
  if (definite) return /^the /i.test(role) || isOwned(role) ? role : undefined;
  return isOwned(role) ? undefined : role.replace(/^the /i, '');
}

/** "a spokesman" and "a spokeswoman", "head teacher" and "the head teacher of X". */
function isSameOffice(one: string, other: string): boolean {
  const [a, b] = [one, other].map((role) => role.toLowerCase().replace(/^(?:an?|the) /, '').replace(/(?:wo)?man\b/, 'person')) as [string, string];
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `) || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
}

export const isOfLikeLength = (other: string, key: string): boolean => key.length <= 24 || key.length <= other.length * LENGTH_GIVES_AWAY;
