import winkNLP, { type ItemToken } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

const wink = winkNLP(model, ['pos']);
const numberOf = (item: ItemToken): number => Number(item.out(wink.its.uniqueId));
/** Words that the model's vocabulary lacks are numbered from here on, as they come. */
const firstUnknown = numberOf(wink.readDoc('zqxjkvbwq').tokens().itemAt(0));

const MAX_REMEMBERED = 20_000;
const remembered = new Map<string, boolean>();

/** Which of these lower-case words English knows as something other than a name: "hundreds" and "turnout" yes, "georgia" and "skierniewice" no. Read in one go, which is what makes it cheap. */
export function englishWordsAmong(words: Iterable<string>): ReadonlySet<string> {
  const asked = [...new Set(words)].filter((word) => /^\p{Ll}+$/u.test(word));
  const fresh = asked.filter((word) => !remembered.has(word));
  if (remembered.size + fresh.length > MAX_REMEMBERED) remembered.clear();
  wink.readDoc(fresh.join(' . ')).tokens().each((item: ItemToken) => {
    remembered.set(item.out(), item.out(wink.its.pos) !== 'PROPN' && numberOf(item) < firstUnknown);
  });
  return new Set(asked.filter((word) => remembered.get(word)));
}
