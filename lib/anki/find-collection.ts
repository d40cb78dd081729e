import { unzipSync, type UnzipFileInfo } from 'fflate';
import { MAX_COLLECTION_BYTES, MAX_PACKAGE_BYTES } from '@/lib/schemas/anki-limits';
import { refusePackage, type PackageRefusal } from './package-refusal';
import { unzstd } from './unzstd';

/** Newest first: beside a newer collection, `collection.anki2` holds nothing but a note that asks to update Anki. */
const names = ['collection.anki21b', 'collection.anki21', 'collection.anki2'] as const;

/** The SQLite file in a package. Sizes are looked at before anything is unpacked, and media are never unpacked at all. */
export function findCollection(bytes: Uint8Array): { ok: true; bytes: Uint8Array } | PackageRefusal {
  if (bytes.length > MAX_PACKAGE_BYTES) return refusePackage('too-large');
  const entries: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, { filter: (entry) => entries.push(entry) < 0 });
  } catch {
    return refusePackage('not-a-package');
  }
  const entry = names.flatMap((name) => entries.filter((one) => one.name === name))[0];
  if (!entry) return refusePackage('not-a-package');
  if (entry.originalSize > MAX_COLLECTION_BYTES) return refusePackage('unpacks-too-large');
  const packed = unpack(bytes, entry.name);
  if (!packed) return refusePackage('damaged');
  if (entry.name !== 'collection.anki21b') return { ok: true, bytes: packed };
  const unpacked = unzstd(packed, MAX_COLLECTION_BYTES);
  return unpacked.ok ? unpacked : refusePackage(unpacked.reason === 'too-large' ? 'unpacks-too-large' : 'damaged');
}

/** fflate writes into a buffer of the size that the archive’s list gives, and never past it. */
function unpack(bytes: Uint8Array, wanted: string): Uint8Array | null {
  try {
    return unzipSync(bytes, { filter: ({ name }) => name === wanted })[wanted] ?? null;
  } catch {
    return null;
  }
}
