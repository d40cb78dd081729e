import { isPerson, type Document } from './document';

const BEFORE = /\b(?:late (?:\p{Ll}+ )*(?:\p{Lu}\p{L}*\.? )?|late (?:\p{L}+, )(?:\p{Lu}\p{L}*\.? )?|(?<!attempted )(?:death|funeral|killing|murder|assassination|widow|memory|body|remains) of (?:\p{L}+\.? )?|(?:murdering|assassinated|murdered) |founded (?:in 1[0-9]\d\d )?by )$/u;
const BEHIND = /^(?:,? (?:\d+|who),?)*,? (?:had |has )?(?:died|(?:was|were) (?:killed|murdered|assassinated|buried|shot dead|found dead|stabbed to death|beaten to death|executed))\b|^ \(\d{4}[–-]\d{4}\)|^[’']s (?:body|remains|funeral|murder|killer|death)\b/u;

/** Those whom the article calls dead, by their canonical names: nobody who still speaks and acts. */
export function goneIn(document: Document): ReadonlySet<string> {
  const known = gone.get(document);
  if (known) return known;
  const names = document.sentences.flatMap(({ start, text, mentions }) => mentions.filter(isPerson).filter((mention) => BEFORE.test(text.slice(0, mention.start - start)) || BEHIND.test(text.slice(mention.end - start))).map(({ canonical }) => canonical));
  const found = new Set(names);
  gone.set(document, found);
  return found;
}

const gone = new WeakMap<Document, ReadonlySet<string>>();
