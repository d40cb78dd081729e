import { contentWords } from './compare-text';
import { rootsOf } from './roots';

const DENIAL = /^(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|un(?:able|likely)|fail|failed|fails|refuse|refused|refuses|deny|denied|denies|lack|lacked|lacks|\p{L}+n[’']t)$/iu;
/** In words that carry meaning: “were not yet fully in force” denies “force”. */
const SCOPE = 3;

/** Whether a statement denies something that its evidence does not deny, or denies it once more. English. */
export function denialFault(quote: string, said: string): string | undefined {
  const left = deniedWords(quote);
  for (const [nearest] of deniedWords(said).map((scope) => [...scope])) {
    const at = left.findIndex((other) => nearest !== undefined && other.has(nearest));
    if (at < 0) return 'it denies what the article does not';
    left.splice(at, 1);
  }
  return undefined;
}

const STOP = /^[.!?]$/u;
const BREAK = /^[,;:—–()]$/u;
const bears = (word: string): boolean => contentWords(word).size > 0;

/** For each word of denial the next few words of its clause; those before it where none follow. “Who is not related to him, was sold” denies no sale. */
function deniedWords(text: string): Set<string>[] {
  const words = text.match(/[\p{L}\p{N}’'-]+|[,;:.!?—–()]/gu) ?? [];
  return words.flatMap((word, index) => {
    if (!DENIAL.test(word)) return [];
    const behind = words.slice(index + 1);
    const end = behind.findIndex((one, at) => STOP.test(one) || (BREAK.test(one) && behind.slice(0, at).some(bears)));
    const after = (end < 0 ? behind : behind.slice(0, end)).filter(bears).slice(0, SCOPE);
    const before = words.slice(0, index).filter(bears).slice(-1);
    return [new Set([...(after.length > 0 ? after : before)].flatMap((one) => [...rootsOf(one)]))];
  });
}
