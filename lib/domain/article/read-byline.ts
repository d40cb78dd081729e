const prefix = /^(?:(?:words|written|story|reported|reporting|report) by|by|von|par|por|door|بقلم|کتب|كتب|كتبت|نووسینی|نوسینی)[:\s]\s*/i;
const name = String.raw`\p{Lu}[\p{L}.’'-]*(?: (?:(?:de|da|di|del|der|den|van|von|la|le|al|bin|ibn|el|y)(?: |$))*\p{Lu}[\p{L}.’'-]*){0,4}`;
const nameList = new RegExp(`^${name}(?:(?:,| and| &|,? und|,? et| y) ${name}){0,5}$`, 'u');
/** Where the names end: a mark, a role or an agency after a comma, a place, a date. */
const afterNames = /\s*(?:[|·•–—(]|,(?= (?:\p{Ll}|The |Associated |Staff|[A-Z]{2,}\b|Reuters|Bloomberg))|\s(?:in|for|at)\s|\b(?:[Uu]pdated|[Pp]ublished|[Pp]osted)\b|\d).*$/u;

/** The names in a byline of its own line (“By Ana Díaz and Tom Reed, Staff writers” → “Ana Díaz and Tom Reed”), or null when the line is none. */
export function readByline(line: string): string | null {
  if (line.length > 160 || !prefix.test(line)) return null;
  const names = cleanAuthor(line);
  if (/\p{Script=Latin}/u.test(names)) return nameList.test(names) ? names : null;
  // Scripts without capitals: a short line that is no sentence.
  return names !== '' && names.split(' ').length <= 6 && !/[.!?؟،؛]/.test(names) ? names : null;
}

/** An author as metadata gives it, without “By”, agency, role and date. Empty when nothing is left, or when it is an address. */
export function cleanAuthor(raw: string): string {
  const text = raw.replace(/\s+/g, ' ').trim();
  if (/^(?:https?:\/\/|@|www\.)|@.+\./i.test(text)) return '';
  return text.replace(prefix, '').replace(afterNames, '').replace(/[,;:\s]+$/, '').trim();
}
