/** "spokesman" → "a spokesman". By sound, for the words that stand in front of roles. */
export const withArticle = (noun: string): string => `${/^(?:[aeio]|u(?!n[ai]|s|\.)|MP\b|NHS\b|FBI\b|hono)/i.test(noun) ? 'an' : 'a'} ${noun}`;
