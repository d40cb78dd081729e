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

/** For each word of denial the next few words of the sentence; those before it where none follow. */
function deniedWords(text: string): Set<string>[] {
  const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  return words.flatMap((word, index) => {
    if (!DENIAL.test(word)) return [];
    const after = words.slice(index + 1).filter((one) => contentWords(one).size > 0).slice(0, SCOPE);
    const before = words.slice(0, index).filter((one) => contentWords(one).size > 0).slice(-1);
    return [new Set([...(after.length > 0 ? after : before)].flatMap((one) => [...rootsOf(one)]))];
  });
}
