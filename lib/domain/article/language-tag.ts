/** A BCP 47 tag in its usual spelling (`en_us` → `en-US`), or null when it is none. */
export function cleanLanguageTag(raw: string | null | undefined): string | null {
  const tag = raw?.trim().replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

const scripts = {
  Arab: /\p{Script=Arabic}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Grek: /\p{Script=Greek}/gu,
  Hans: /\p{Script=Han}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Latn: /\p{Script=Latin}/gu,
} as const;

/**
 * Whether a text can be in the language a page declares. Templates are often left at `lang="en"` for pages in Arabic; a language whose usual
 * script the text does not use at all is not believed. Unknown scripts are.
 */
export function fitsScript(language: string, text: string): boolean {
  const usual = new Intl.Locale(language).maximize().script;
  const pattern = usual === 'Hant' || usual === 'Jpan' ? scripts.Hans : scripts[usual as keyof typeof scripts];
  if (!pattern) return true;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(pattern)?.length ?? 0) * 5 >= letters;
}

/** The English name of a language for people: “Arabic”, “Central Kurdish”. The tag itself where there is no name. */
export function languageName(tag: string): string {
  if (tag === 'und') return 'an unknown language';
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
