import { isDate, type Document, type Sentence } from './document';

const known = new WeakMap<Document, number>();

/** The latest year an article speaks of, by its dates; 0 where it names none. Read once per article. */
export function latestYearOf(document: Document): number {
  const latest = known.get(document) ?? document.sentences.flatMap(yearsIn).reduce((last, year) => Math.max(last, year), 0);
  known.set(document, latest);
  return latest;
}

export const yearsIn = ({ mentions }: Sentence): number[] => mentions.filter(isDate).flatMap(({ text }) => /\b(?:19|20)\d\d\b/.exec(text)?.map(Number) ?? []);
