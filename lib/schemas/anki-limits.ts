/** What one package may hold. Page, server and every sentence about it have the numbers from here. */
export const MAX_PACKAGE_MB = 64;
export const MAX_PACKAGE_BYTES = MAX_PACKAGE_MB * 1024 * 1024;
/** Of the collection inside, unpacked: sql.js holds all of it in memory. */
export const MAX_COLLECTION_BYTES = 256 * 1024 * 1024;
export const MAX_NOTES = 20_000;
export const MAX_REVIEWS = 500_000;
/** Front and back together, in UTF-16 units, without markup: more than that is an essay and no card. */
export const MAX_NOTE_LENGTH = 4_000;
/** The fields of a note as they are stored, markup included. */
export const MAX_FIELDS_LENGTH = 50_000;
