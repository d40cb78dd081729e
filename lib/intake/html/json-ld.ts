import { z } from 'zod';

export type LinkedArticle = { headline?: string; authors: string[]; published?: string; publisher?: string; language?: string; url?: string; free?: boolean };

const objectSchema = z.record(z.string(), z.unknown());
type Thing = z.infer<typeof objectSchema>;
const MAX_SCRIPT = 300_000;
const MAX_THINGS = 500;

/** The article a page describes in JSON-LD, whether alone, in a list or in a `@graph`. Null when there is none, or it cannot be read. */
export function readJsonLd(document: Document): LinkedArticle | null {
  const things = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => thingsOf(script.textContent ?? ''));
  const article = things.find((thing) => typesOf(thing).some((type) => /(?:Article|BlogPosting|Report)$/.test(type)));
  if (!article) return null;
  const free = article.isAccessibleForFree;
  return {
    headline: textOf(article.headline) ?? textOf(article.name),
    authors: namesOf(article.author),
    published: textOf(article.datePublished),
    publisher: namesOf(article.publisher)[0],
    language: textOf(article.inLanguage),
    url: textOf(article.url),
    free: free === undefined ? undefined : !(free === false || /^false$/i.test(String(free))),
  };
}

function thingsOf(json: string): Thing[] {
  if (json.length > MAX_SCRIPT) return [];
  let value: unknown;
  try {
    // Some sites wrap it as if for XHTML.
    value = JSON.parse(json.replace(/^\s*(?:\/\/)?\s*<!\[CDATA\[|(?:\/\/)?\s*\]\]>\s*$/g, ''));
  } catch {
    return [];
  }
  const found: Thing[] = [];
  const queue = [value];
  for (let next = queue.shift(); next !== undefined && found.length < MAX_THINGS; next = queue.shift()) {
    if (Array.isArray(next)) queue.push(...next.slice(0, MAX_THINGS));
    const thing = Array.isArray(next) ? null : objectSchema.safeParse(next).data;
    if (!thing) continue;
    found.push(thing);
    if (thing['@graph'] !== undefined) queue.push(thing['@graph']);
    if (thing.mainEntity !== undefined) queue.push(thing.mainEntity);
  }
  return found;
}

function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
}

function namesOf(value: unknown): string[] {
  return (Array.isArray(value) ? value.slice(0, 20) : [value]).flatMap((one) => textOf(one) ?? textOf(objectSchema.safeParse(one).data?.name) ?? []);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
