const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th' } as Readonly<Record<Intl.LDMLPluralRule, string>>;
const rules = new Intl.PluralRules('en', { type: 'ordinal' });

/** 1st, 2nd, 3rd. */
export function ordinal(n: number): string {
  return `${n}${endings[rules.select(n)]}`;
}
