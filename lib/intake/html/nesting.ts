/** Elements that never hold others. */
const voids = new Set('area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(' '));
/** Their content is not markup. */
const raws = new Set('script style title textarea iframe noembed noframes xmp plaintext'.split(' '));
/** An end tag many authors leave out: the next one of its kind ends it. */
const closedBy: Record<string, readonly string[]> = {
  p: ['p', 'div', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'section', 'article', 'blockquote', 'hr', 'pre', 'form', 'figure'],
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr', 'tbody', 'tfoot'],
  td: ['td', 'th', 'tr'],
  th: ['td', 'th', 'tr'],
  option: ['option', 'optgroup'],
};

const token = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^'">])*>?/gi;

/**
 * Whether a page nests elements deeper than `limit`, told from its source: a parser needs time in proportion to depth times length, so that
 * a small file of unclosed tags would keep it for minutes. Right on pages as they are written; what is made to fool it meets the thread's
 * time limit instead.
 */
export function nestsDeeperThan(limit: number, html: string): boolean {
  const open: string[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(html); match; match = token.exec(html)) {
    const [, slash, written] = match;
    if (written === undefined) continue;
    const name = written.toLowerCase();
    if (slash) {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
    } else if (!voids.has(name)) {
      closeImplied(open, name);
      if (raws.has(name)) token.lastIndex = endOfRaw(html, name, token.lastIndex);
      else open.push(name);
      if (open.length > limit) return true;
    }
  }
  return false;
}

function closeImplied(open: string[], name: string): void {
  for (let top = open.at(-1); top !== undefined && closedBy[top]?.includes(name); top = open.at(-1)) open.pop();
}

function endOfRaw(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[\\s/>]`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}
