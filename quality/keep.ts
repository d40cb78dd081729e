// npx tsx quality/keep.ts tuning|reporting FOLDER
// Adds the filled-in sheets of a folder to the verdicts, refusing any that is not filled in.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { halves, readVerdicts, verdictFile } from './corpus';
import { verdictsSchema } from './verdict';

const [name, folder] = process.argv.slice(2);
const half = halves.find((one) => one === name);
if (!half || !folder) throw new Error('Usage: npx tsx quality/keep.ts tuning|reporting FOLDER');

const sheetSchema = z.object({ verdicts: verdictsSchema });
for (const file of readdirSync(folder).filter((one) => one.endsWith('.json')).sort()) {
  const sheet = sheetSchema.safeParse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
  if (!sheet.success) throw new Error(`${file} is not filled in: ${z.prettifyError(sheet.error)}`);
  const article = file.replace(/\.json$/, '');
  const target = verdictFile(half, article);
  mkdirSync(path.dirname(target), { recursive: true });
  const all = [...readVerdicts(half, article), ...sheet.data.verdicts];
  writeFileSync(target, `[\n${all.map((verdict) => ` ${JSON.stringify(verdict)}`).join(',\n')}\n]\n`);
  process.stdout.write(`${article}: ${sheet.data.verdicts.length} verdicts added\n`);
}
