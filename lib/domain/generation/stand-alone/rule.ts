/** A way in which words tell their meaning only to somebody who has the article at hand. The first group named `modifier` is what describes the noun. */
export type Rule = { name: string; finds: RegExp; unless?: RegExp };

/** What of the words a rule objects to. */
export function objection(rules: readonly Rule[], words: string): { rule: string; words: string } | undefined {
  for (const { name, finds, unless } of rules) {
    const found = finds.exec(words);
    if (found && !unless?.test(words)) return { rule: name, words: found[0] };
  }
  return undefined;
}
