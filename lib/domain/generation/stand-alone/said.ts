import { capitalise } from '../families/draft';

/** What a question or statement says by itself: without who says so, and without what stands in quotation marks. */
export type Said = {
  words: string;
  /** Somebody's words in ours ("Who said that …", "According to NAME, …"). */
  source?: 'speaker' | 'source';
};

const SPEAKER = /^(?:[\p{L}][^?“]{0,60}? )(?:said|warned|argued|insisted|claimed|announced|explained|confirmed|acknowledged|admitted|estimated|reported|stressed) that /u;
/** "According to the museum's survey" says what it is about, and “San Antonio's website” where; a person or an office that speaks of anything does not. */
const SOURCE = /^According to (?![^,]*['’]s )(?:(?:\p{Ll}+ )?officials|police|\p{Lu}[^,]*|[^,]*\b(?:police|officials|department|ministry|office|agency|authorit(?:y|ies)|government|company|service|bureau|news agency|media)(?: (?:in|of) [^,]*)?), /u;
const QUOTED = /“[^”]*”|"[^"]*"/g;
/** A capital that names nobody. */
const RANK = /\b(?:Gen|Dr|Mr|Mrs|Ms|Sgt|Cpl|Col|Capt|Lt|Maj|Prof|Sen|Rep|Gov|Rev|Cllr|Sir|Dame|Lord|Lady)\b\.? ?/g;

export function readSaid(text: string): Said {
  const words = text.replace(QUOTED, '“”').replace(RANK, '');
  const speaker = words.replace(SPEAKER, '');
  if (speaker !== words) return { words: capitalise(speaker), source: 'speaker' };
  const source = words.replace(SOURCE, '');
  return source === words ? { words } : { words: capitalise(source), source: 'source' };
}
