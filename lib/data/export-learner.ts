import { LEARNER_EXPORT_FORMAT, LEARNER_EXPORT_VERSION } from '@/lib/schemas/learner-export';
import { prisma } from './client';
import { exportSections, type ExportSection } from './export-sections';
import { Prisma } from './generated/client';

/** Rows read at a time: a million events are never held at once. */
const rowsPerPage = 1_000;

/**
 * Everything a learner has, as the text of one JSON object (learnerExportSchema), piece by piece. Read page by page while the learner may go
 * on reviewing: what they do meanwhile may or may not be in it.
 */
export async function* exportLearner(learnerId: string, now: Date): AsyncGenerator<string> {
  yield `{\n"format": "${LEARNER_EXPORT_FORMAT}",\n"version": ${LEARNER_EXPORT_VERSION},\n"exportedAt": "${now.toISOString()}"`;
  for (const section of exportSections) {
    yield `,\n"${section.name}": [`;
    let isFirst = true;
    for await (const page of readSection(learnerId, section)) {
      yield `${isFirst ? '\n' : ',\n'}${page.map((row) => JSON.stringify(row)).join(',\n')}`;
      isFirst = false;
    }
    yield ']';
  }
  yield '\n}\n';
}

type Row = Record<string, unknown>;

async function* readSection(learnerId: string, section: ExportSection): AsyncGenerator<Row[]> {
  let cursor: unknown[] | null = null;
  for (;;) {
    const rows: { row: Row; cursor: unknown[] }[] = await prisma.$queryRaw`
      select to_jsonb(r) - ${['learner_id', 'owner_id', 'user_id', ...section.without]}::text[] as row, ${cursorOf(section)} as cursor
      from (${section.rows(Prisma.sql`${learnerId}::uuid`)}) r ${after(section, cursor)}
      order by ${keyOf(section)} limit ${rowsPerPage}`;
    if (rows.length > 0) yield rows.map(({ row }) => withNames(row));
    if (rows.length < rowsPerPage) return;
    cursor = rows.at(-1)?.cursor ?? null;
  }
}

/** The key as texts, so that a page can begin after any row whatever its key is made of. */
function cursorOf({ key }: ExportSection): Prisma.Sql {
  return Prisma.sql`jsonb_build_array(${Prisma.raw(key.map(([column]) => `r.${column}::text`).join(', '))})`;
}

function keyOf({ key }: ExportSection): Prisma.Sql {
  return Prisma.raw(key.map(([column]) => `r.${column}`).join(', '));
}

function after({ key }: ExportSection, cursor: readonly unknown[] | null): Prisma.Sql {
  if (!cursor) return Prisma.empty;
  const values = key.map(([, type], index) => Prisma.sql`${String(cursor[index])}::${Prisma.raw(type)}`);
  return Prisma.sql`where (${Prisma.raw(key.map(([column]) => `r.${column}`).join(', '))}) > (${Prisma.join(values)})`;
}

/** The names of columns as they are written in JSON everywhere else. */
function withNames(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name.replace(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase()), value]));
}
