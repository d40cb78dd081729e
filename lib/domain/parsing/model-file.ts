import { z } from 'zod';
import { ModelFileError } from './model-file-error';

const SECTIONS = ['clusters', 'wordnet', 'ambiguity', 'gazetteer', 'tagger', 'back', 'moves', 'labels', 'ner'] as const;
export type SectionName = (typeof SECTIONS)[number];

const headerSchema = z.object({
  /** "UPOS|XPOS", in the order of the tagger's classes. */
  tags: z.array(z.string().regex(/^[A-Z]+\|\S+$/)).min(1).max(127),
  /** Universal Dependencies relations, in the order of the labeller's classes. */
  labels: z.array(z.string().min(1)).min(1).max(127),
  /** Beam width that the weights were packed for. */
  width: z.int().min(1).max(64),
  /** Name and length in bytes of what follows the header, back to back. */
  sections: z.array(z.tuple([z.string(), z.int().nonnegative()])),
});

export type ModelFile = { tags: string[]; labels: string[]; width: number; sections: Record<SectionName, Uint8Array> };

const MAGIC = [0x44, 0x4c, 0x4e, 0x50];

/** Takes a model file apart: "DLNP", the length of the header (uint32), the header (JSON in ASCII), the sections. Throws a `ModelFileError`. */
export function readModelFile(bytes: Uint8Array): ModelFile {
  if (bytes.length < 8 || MAGIC.some((byte, i) => bytes[i] !== byte)) throw new ModelFileError('it does not start with “DLNP”; it may still be compressed');
  const headerEnd = 8 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  if (headerEnd > bytes.length) throw new ModelFileError('it ends within its header');
  const header = readHeader(bytes.subarray(8, headerEnd));
  const found = new Map<string, Uint8Array>();
  let start = headerEnd;
  for (const [name, length] of header.sections) {
    if (start + length > bytes.length) throw new ModelFileError(`it ends within section “${name}”`);
    found.set(name, bytes.subarray(start, (start += length)));
  }
  const section = (name: SectionName) => {
    const block = found.get(name);
    if (!block) throw new ModelFileError(`section “${name}” is missing`);
    return [name, block] as const;
  };
  return { tags: header.tags, labels: header.labels, width: header.width, sections: Object.fromEntries(SECTIONS.map(section)) as Record<SectionName, Uint8Array> };
}

function readHeader(bytes: Uint8Array): z.infer<typeof headerSchema> {
  let json: unknown;
  try {
    json = JSON.parse(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  } catch {
    throw new ModelFileError('its header is not JSON');
  }
  const header = headerSchema.safeParse(json);
  if (!header.success) throw new ModelFileError(`its header is malformed at ${header.error.issues[0]?.path.join('.')}`);
  return header.data;
}
