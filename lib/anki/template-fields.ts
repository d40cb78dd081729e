const special = new Set(['FrontSide', 'Tags', 'Type', 'Deck', 'Subdeck', 'Card', 'CardFlag']);

/** The fields that a side of a card shows, in their order. Conditions, what is typed against, and hints are passed over. */
export function fieldsShown(template: string): string[] {
  const names = [...template.matchAll(/\{\{([^{}]+)\}\}/g)].flatMap(([, reference = '']) => {
    const parts = reference.trim().split(':').map((part) => part.trim());
    const name = parts.at(-1) ?? '';
    const isShown = !/^[#^/!=]/.test(name) && !/^[#^/!=]/.test(parts[0] ?? '') && !parts.slice(0, -1).some((filter) => filter === 'type' || filter === 'hint');
    return isShown && !special.has(name) ? [name] : [];
  });
  return [...new Set(names)];
}

/** Front and back of one kind of card: the back is what the answer adds. */
export function sidesOf({ question, answer }: { question: string; answer: string }, fields: readonly string[]): { front: string[]; back: string[] } {
  const known = (names: readonly string[]): string[] => names.filter((name) => fields.includes(name));
  const shown = known(fieldsShown(question));
  const front = shown.length > 0 ? shown : fields.slice(0, 1);
  const added = known(fieldsShown(answer)).filter((name) => !front.includes(name));
  return { front, back: added.length > 0 ? added : fields.filter((name) => !front.includes(name)) };
}
