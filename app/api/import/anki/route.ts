import { countAuthoring } from '@/lib/auth/authoring-limits';
import { clientAddress } from '@/lib/auth/client-address';
import { newId } from '@/lib/auth/new-id';
import { defineRoute } from '@/lib/boundary/define-route';
import { ndjson } from '@/app/api/drafts/[id]/proposals/ndjson';
import { importAnki } from '@/lib/data/import-anki';
import { MAX_PACKAGE_BYTES } from '@/lib/schemas/anki-limits';
import { packageImportSchema, type ImportLine } from '@/lib/schemas/package-import';
import { readAnkiInWorker } from '@/lib/worker/read-anki';

/** What a form adds around its file. */
const FORM_BYTES = 16 * 1024;

/** An Anki package → the learner's own cards, telling line by line how far it is. Sending it again goes on where it stopped, or changes nothing. */
export const POST = defineRoute(
  { body: packageImportSchema, form: { maxBytes: MAX_PACKAGE_BYTES + FORM_BYTES, from: 'our-pages' }, learner: 'create' },
  async ({ request, body, learner, now }) => {
    await countAuthoring('takeout', { learnerId: learner.id, address: clientAddress(request.headers.get('x-forwarded-for')) }, now);
    const bytes = new Uint8Array(await body.file.arrayBuffer());
    return ndjson(request.signal, async (sayObject, signal) => {
      const say = (line: ImportLine): void => sayObject(line);
      const read = await readAnkiInWorker(bytes, now, signal);
      if (!read.ok) return say(read);
      const report = await importAnki(learner.id, read, { now, newId: () => newId(now), onProgress: (done, total) => say({ done, total }), signal });
      say({ ok: true, report });
    });
  },
);
