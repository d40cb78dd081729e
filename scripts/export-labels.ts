import { renameSync, writeFileSync } from 'node:fs';
import { connectTo, prisma } from '@/lib/data/client';
import { rankingLabels } from '@/lib/data/ranking-labels';

/** Writes the labels in the database at DATABASE_URL to a file, one line of JSON for each (docs/quality.md). Run by scripts/labels.mjs. */
async function main(file: string, url: string): Promise<void> {
  connectTo(url);
  const lines: string[] = [];
  for await (const label of rankingLabels()) lines.push(`${JSON.stringify(label)}\n`);
  await prisma.$disconnect();
  // Under its name only when complete: half the labels would look like all of them.
  writeFileSync(`${file}.part`, lines.join(''));
  renameSync(`${file}.part`, file);
  process.stdout.write(`${lines.length} labels\n`);
}

const { argv, env } = process;
if (argv[2] && env.DATABASE_URL) await main(argv[2], env.DATABASE_URL);
else {
  process.stderr.write('Usage: npm run labels -- FILE\n');
  process.exitCode = 2;
}
