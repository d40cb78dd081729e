import { countLeftOut, type LeftOut } from '@/lib/domain/article/left-out';

/** Never text of an article. */
const skipped = new Set('script style noscript template iframe object embed svg math canvas audio video button input select option textarea form nav dialog menu head'.split(' '));
const blocks = new Set('address article aside blockquote body center dd details div dl dt fieldset figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(' '));

/**
 * The lines of a tree, one per block and per `<br>`, as a person would copy them: `textContent` would glue lines and keep captions. Captions,
 * data tables, footnote marks and hidden parts are left out and counted. The tree is at most 200 deep (parsePage), so recursion is safe.
 */
export function readBlocks(root: Element, leftOut: LeftOut): string[] {
  const lines: string[] = [];
  let line = '';
  const endLine = (): void => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  };

  const visit = (node: Node): void => {
    if (node.nodeType === 3) line += node.nodeValue ?? '';
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.localName.toLowerCase();
    if (skipped.has(name)) return;
    if (name === 'br') return endLine();
    if (isHidden(element)) return countLeftOut(leftOut, 'hidden', element.textContent?.trim() ? 1 : 0);
    if (name === 'figcaption' || name === 'caption') return countLeftOut(leftOut, 'caption', element.textContent?.trim() ? 1 : 0);
    if (name === 'sup' && isFootnoteMark(element)) return countLeftOut(leftOut, 'footnote');
    if (name === 'table' && isDataTable(element)) return countLeftOut(leftOut, 'table');
    const isBlock = blocks.has(name);
    if (isBlock) endLine();
    for (const child of element.childNodes) visit(child);
    if (isBlock) endLine();
  };
  visit(root);
  endLine();
  return lines;
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '');
}

/** “[3]” or a linked “3”, and not the 2 of km². */
function isFootnoteMark(element: Element): boolean {
  const text = element.textContent?.trim() ?? '';
  return /^\[.{1,12}\]$/.test(text) || (/^\d{1,3}$/.test(text) && element.querySelector('a') !== null);
}

/** Figures in rows. A table that holds sentences is a page's layout, and is read. */
function isDataTable(table: Element): boolean {
  const cells = [...table.querySelectorAll('td, th')].map((cell) => cell.textContent?.trim() ?? '').filter((text) => text !== '');
  const prose = cells.filter((text) => text.length > 60 && /[.!?؟。…”"]$/.test(text)).length;
  return cells.length > 0 && prose * 4 < cells.length;
}
