import type { IntakeRefusal } from '@/lib/schemas/intake';

export type Kind = 'pdf' | 'zip' | 'text';
export type Sniffed = { ok: true; kind: Kind } | { ok: false; reason: IntakeRefusal };

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** What a file is, by its first bytes: names and content types are what somebody wrote on it. */
export function sniff(bytes: Uint8Array): Sniffed {
  const head = latin1(bytes.subarray(0, 1_024));
  // The standard lets up to 1,024 bytes stand before the header, and mail programs use that.
  if (head.includes('%PDF-')) return { ok: true, kind: 'pdf' };
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return { ok: true, kind: 'zip' };
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return { ok: false, reason: oldOffice(bytes) };
  if (head.startsWith('{\\rtf')) return { ok: false, reason: 'other-office' };
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF.{4}WEBP|BM.{4}\0\0\0\0|II\*\0|MM\0\*|.{4}ftyp(?:hei|avif|mif1))/s.test(head)) return { ok: false, reason: 'picture' };
  if (/^(?:\x1f\x8b|BZh|7z\xbc\xaf|Rar!|\x7fELF|MZ.{0,80}\0\0|OggS|ID3|fLaC|\x00\x00\x00.ftyp|SQLite format 3)/s.test(head)) return { ok: false, reason: 'unknown-type' };
  return { ok: true, kind: 'text' };
}

/** Encrypted .docx files and the old .doc are both “compound files”, whose directory names its streams in UTF-16. */
function oldOffice(bytes: Uint8Array): IntakeRefusal {
  const utf16 = (name: string): Buffer => Buffer.from(name, 'utf16le');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.includes(utf16('EncryptedPackage'))) return 'password';
  return file.includes(utf16('WordDocument')) ? 'old-word' : 'other-office';
}
