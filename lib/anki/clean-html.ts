const named: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '', mdash: '—', ndash: '–', hellip: '…', middot: '·', bull: '•',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', deg: '°', times: '×', divide: '÷', euro: '€', pound: '£', larr: '←', rarr: '→', rArr: '⇒',
};

export type Cleaned = { text: string; /** Pictures, sounds and the like that were dropped. */ media: number };

const mediaPattern = /\[sound:[^[\]]*\]|\[anki:(?:play|tts)[^[\]]*\](?:[^[]*\[\/anki:tts\])?|<(?:img|audio|video|object|embed|iframe|svg)\b[^<>]*>/gi;

/**
 * A field of a note, which is HTML, as one line of plain text. For reading and never for putting into a page again: whatever is left that
 * looks like markup is text.
 */
export function cleanHtml(html: string): Cleaned {
  let media = 0;
  const text = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(style|script)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(mediaPattern, () => {
      media += 1;
      return ' ';
    })
    .replace(/\[\/?(?:latex|\$\$?)\]/gi, ' ')
    .replace(/<\/?(?:br|div|p|li|ul|ol|tr|td|th|table|hr|h[1-6]|blockquote|pre)\b[^<>]*>/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? named[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    });
  return { text: tidy(text), media };
}

/** One line, without what a database or a page cannot hold: control characters, and halves of characters. */
function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ' ')
    .replace(/[\u200B\u00AD\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
