// npx tsx quality/sheet.ts tuning|reporting FOLDER [--first N]
// Writes, for each article with items not yet judged, one file: the text, and the items with empty verdicts.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { askedItems } from './asked';
import { halves, readCorpus, readVerdicts } from './corpus';
import { judged } from './verdict';

const { positionals: [name, folder], values } = parseArgs({ allowPositionals: true, options: { first: { type: 'string', default: '10' } } });
const half = halves.find((one) => one === name);
if (!half || !folder) throw new Error('Usage: npx tsx quality/sheet.ts tuning|reporting FOLDER [--first N]');

mkdirSync(folder, { recursive: true });
for (const article of readCorpus(half)) {
  const open = askedItems(article.text, Number(values.first), readVerdicts(half, article.name)).filter(({ verdict }) => !verdict);
  if (open.length === 0) continue;
  const verdicts = open.map(({ item, family, position }) => ({
    item: judged(item), family, position, grammatical: null, answerable: null, unique: null, noLeak: null, worthAsking: null, optionsClean: null, note: '',
  }));
  writeFileSync(path.join(folder, `${article.name}.json`), `${JSON.stringify({ text: article.text, verdicts }, null, 1)}\n`);
  process.stdout.write(`${article.name}: ${open.length} to judge\n`);
}
