// npm run quality            figures of both halves, from the verdicts on what the generator makes today
// npm run quality -- --list  and the items that were not accepted, with why (of the tuning half)
import { wilsonInterval } from '@/lib/domain/statistics/wilson-interval';
import { askedItems, type Asked } from './asked';
import { halves, readCorpus, readVerdicts, type Half } from './corpus';
import { isAcceptable } from './verdict';

const FIRST = 10;

for (const half of halves) reportHalf(half, process.argv.includes('--list') && half === 'tuning');

function reportHalf(half: Half, list: boolean): void {
  const corpus = readCorpus(half);
  const asked = corpus.map((article) => ({ ...article, items: askedItems(article.text, FIRST, readVerdicts(half, article.name)) }));
  const first = asked.flatMap(({ items }) => items);
  const withOptions = first.filter(({ verdict }) => verdict && verdict.optionsClean !== null);
  say(`${half}: ${corpus.length} articles, ${first.length} items among the first ten, ${first.filter(({ verdict }) => !verdict).length} of them not judged`);
  say(`  acceptable, first ten    ${share(first)}`);
  say(`  acceptable, first five   ${share(first.filter(({ position }) => position <= 5))}`);
  say(`  options clean            ${proportion(withOptions.filter(({ verdict }) => verdict?.optionsClean).length, withOptions.length)}`);
  say(`  evidence exact           ${proportion(asked.reduce((sum, { text, items }) => sum + items.filter(({ item: { evidence } }) => text.slice(evidence.start, evidence.end) === evidence.quote).length, 0), first.length)}`);
  const medium = asked.filter(({ words }) => words >= 320 && words <= 450);
  say(`  ten items or more        ${medium.filter(({ items }) => items.length >= FIRST).length} of ${medium.length} articles of 320–450 words`);
  for (const [name, items] of byName(first, ({ family }) => family)) say(`    family ${name.padEnd(22)} ${share(items)}`);
  for (const [name, items] of byName(first, ({ item }) => item.format)) say(`    format ${name.padEnd(22)} ${share(items)}`);
  if (list) for (const { name, items } of asked) for (const { item, family, verdict } of items) {
    if (verdict && (!isAcceptable(verdict) || verdict.optionsClean === false)) say(`  ✗ ${name} [${family}/${item.format}] ${item.stem} → ${item.key}${item.options ? ` (${item.options.join(' | ')})` : ''}\n      ${verdict.note}`);
  }
}

function share(items: readonly Asked[]): string {
  const judged = items.flatMap(({ verdict }) => verdict ?? []);
  return proportion(judged.filter(isAcceptable).length, judged.length);
}

function proportion(part: number, whole: number): string {
  if (whole === 0) return 'none judged';
  const { low, high } = wilsonInterval(part, whole);
  return `${part}/${whole} = ${Math.round((100 * part) / whole)} % (95 %: ${Math.round(100 * low)}–${Math.round(100 * high)})`;
}

function byName(items: readonly Asked[], nameOf: (asked: Asked) => string): [string, Asked[]][] {
  const groups = new Map<string, Asked[]>();
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item]);
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
