import { MAX_COLLECTION_BYTES, MAX_NOTES, MAX_PACKAGE_MB, MAX_REVIEWS } from '@/lib/schemas/anki-limits';

const number = (value: number): string => new Intl.NumberFormat('en-GB').format(value);

/** What is wrong, that nothing was changed, and what to do. */
const messages = {
  'too-large': `This file is larger than ${MAX_PACKAGE_MB} MB. In Anki, export it again without media: Dateline takes no pictures or sounds.`,
  'not-a-package': 'This is not an Anki package. In Anki, choose File → Export, and “Anki Deck Package (.apkg)” or “Anki Collection Package (.colpkg)”.',
  damaged: 'This package is damaged or incomplete. Nothing was changed; export it from Anki again.',
  'unpacks-too-large': `The collection in this package unpacks to more than ${MAX_COLLECTION_BYTES / 1024 / 1024} MB. Nothing was changed; export one deck at a time.`,
  'too-many-notes': `This package has more than ${number(MAX_NOTES)} notes. Nothing was changed; export one deck at a time.`,
  'too-many-reviews': `This package has more than ${number(MAX_REVIEWS)} reviews. Nothing was changed; export one deck at a time.`,
  'no-notes': 'There are no notes in this package. Nothing was changed; choose a deck with cards when you export from Anki.',
} as const;

export type PackageRefusal = { ok: false; reason: keyof typeof messages; message: string };

export function refusePackage(reason: keyof typeof messages): PackageRefusal {
  return { ok: false, reason, message: messages[reason] };
}
