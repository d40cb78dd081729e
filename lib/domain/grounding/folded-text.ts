/** A text folded for comparison, with the way back: `places[i]` is where unit `i` of `text` stands in the source, and one more for its end. */
export type FoldedText = { text: string; places: readonly number[] };

const SINGLE = /[’‘‛ʼ`´′]/u;
const DOUBLE = /[“”„‟«»″]/u;
const DASH = /[‐‑‒–—―−]/u;
/** Soft hyphens, joiners, marks of direction, tatweel, and marks that combine with any script (accents apart from their letter, harakat). */
const DROPPED = /[\u00AD\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE0F\uFEFF]|\p{Script=Inherited}/u;

/** Lower case, one kind of quotation mark and dash, single blanks, no accents: what a copied sentence may differ in and still be that sentence. */
export function foldText(source: string): FoldedText {
  let text = '';
  const places: number[] = [];
  let at = 0;
  for (const character of source) {
    for (const folded of foldCharacter(character)) {
      if (folded === ' ' && (text === '' || text.endsWith(' '))) continue;
      text += folded;
      for (let unit = 0; unit < folded.length; unit += 1) places.push(at);
    }
    at += character.length;
  }
  places.push(at);
  return { text, places };
}

function foldCharacter(character: string): string[] {
  if (/[a-z0-9.,]/.test(character)) return [character];
  if (/\s/u.test(character)) return [' '];
  if (SINGLE.test(character)) return ["'"];
  if (DOUBLE.test(character)) return ['"'];
  if (DASH.test(character)) return ['-'];
  return [...character.normalize('NFKD').toLowerCase()].filter((one) => !DROPPED.test(one)).map((one) => (/\s/u.test(one) ? ' ' : one));
}

/** The span of the source that units `start` to `end` of the folded text came from; combining marks after its last letter belong to it. */
export function spanInSource(source: string, folded: FoldedText, start: number, end: number): { start: number; end: number } {
  const from = folded.places[start] ?? source.length;
  let to = folded.places[end] ?? source.length;
  while (to > from && /\s/u.test(source.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
