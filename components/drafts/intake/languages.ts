/** Languages a newsroom or classroom is likely to paste; any other that intake finds is added to the list as it is named. */
const offered = ['en', 'ar', 'ckb', 'ku', 'fa', 'he', 'ur', 'tr', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'pl', 'uk', 'ru', 'el', 'sv', 'da', 'nb', 'fi', 'cs', 'ro', 'hu', 'hi', 'bn', 'id', 'vi', 'zh', 'ja', 'ko'];
const rightToLeft = new Set(['ar', 'ckb', 'fa', 'he', 'ur', 'ps', 'yi', 'dv', 'syr', 'ug', 'sd']);
/** Not every browser knows these by name. */
const known: Record<string, string> = { ckb: 'Central Kurdish', ku: 'Kurdish' };

/** The language of a BCP 47 tag, without its region: what the list names. One that could not be told is taken for English until its author says. */
export function mainLanguage(tag: string): string {
  const [language = ''] = tag.toLowerCase().split('-');
  return /^[a-z]{2,3}$/.test(language) && language !== 'und' ? language : 'en';
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(mainLanguage(language)) ? 'rtl' : 'ltr';
}

export function languageName(language: string): string {
  if (known[language]) return known[language];
  try {
    return new Intl.DisplayNames(['en-GB'], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

export function languageOptions(current: string): { value: string; label: string }[] {
  const [english, ...others] = [...new Set([...offered, current])].map((value) => ({ value, label: languageName(value) }));
  return english ? [english, ...others.sort((a, b) => a.label.localeCompare(b.label, 'en-GB'))] : [];
}
