/** What happened, what is kept, what to do. */
export function unsentWords(count: number): string {
  const one = count === 1;
  return `${one ? '1 answer' : `${count} answers`} given on this device ${one ? 'is' : 'are'} not sent yet. If you sign out now, ${one ? 'it stays' : 'they stay'} here under your name, where nobody else sees ${one ? 'it' : 'them'}, and ${one ? 'is' : 'are'} sent once you sign in here again.`;
}
