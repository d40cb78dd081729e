import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkArticle } from '@/lib/domain/article/check-article';
import { readArticleSource } from '@/lib/domain/article/read-article-source';
import { generateQuestionSet } from '@/lib/domain/generation/generate-question-set';
import { formatSetAsText } from '@/lib/domain/generation/format-set-as-text';

const USAGE = 'Usage: npm run --silent generate -- FILE [--format json|text] [--max N]';
const MAX_BYTES = 2_000_000;

type Request = { file: string; format: 'json' | 'text'; max?: number };

/** A refusal that the person at the keyboard can act on: one line, exit 2. */
class BadInput extends Error {}

function readRequest(args: string[]): Request {
  const { values, positionals } = parseOrRefuse(args);
  const [file, ...extra] = positionals;
  if (!file || extra.length > 0) throw new BadInput(USAGE);
  const format = values.format ?? 'json';
  if (format !== 'json' && format !== 'text') throw new BadInput(`--format must be json or text, not “${format}”.`);
  const { max } = values;
  if (max !== undefined && !/^[1-9]\d{0,3}$/.test(max)) throw new BadInput(`--max must be a whole number from 1 to 9999, not “${max}”.`);
  return { file, format, ...(max === undefined ? {} : { max: Number(max) }) };
}

function parseOrRefuse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { format: { type: 'string' }, max: { type: 'string' } } });
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split(/[\n.]/);
    throw new BadInput(`${reason}. ${USAGE}`);
  }
}

function readArticle(file: string): string {
  const raw = readFile(file);
  if (!/\.(?:txt|md|markdown)$/i.test(file)) throw new BadInput(`${file}: only .txt and .md files can be read.`);
  const check = checkArticle(raw);
  if (!check.ok) throw new BadInput(`${file}: ${check.message}`);
  const text = readArticleSource(raw, /\.txt$/i.test(file) ? 'txt' : 'md');
  const stripped = checkArticle(text);
  if (!stripped.ok) throw new BadInput(`${file}: ${stripped.message}`);
  return stripped.text;
}

function readFile(file: string): string {
  try {
    const found = statSync(file);
    if (!found.isFile()) throw new BadInput(`${file}: this is not a file.`);
    if (found.size > MAX_BYTES) throw new BadInput(`${file}: The article is longer than 200,000 characters.`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof BadInput) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new BadInput(code === 'ENOENT' ? `${file}: there is no such file.` : `${file}: the file cannot be read.`);
  }
}

try {
  const { file, format, max } = readRequest(process.argv.slice(2));
  const set = generateQuestionSet(readArticle(file), { max });
  process.stdout.write(format === 'json' ? `${JSON.stringify(set, null, 2)}\n` : formatSetAsText(set));
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  process.stderr.write(`${error.message.replace(/\s+/g, ' ')}\n`);
  process.exitCode = 2;
}
