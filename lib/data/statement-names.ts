/** Above what this app's own code sends; what is made of lists of any length would else fill the database's memory. */
const mostNames = 400;
/** A statement is worth a name when it has come so often. */
const usesBeforeName = 3;

/**
 * Names for statements, by their text. The database parses and plans what has a name once for each connection, and not each time: of a short
 * statement that is most of its work. What comes rarely gets none ('').
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  let uses = new Map<string, number>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= mostNames) return '';
    const used = (uses.get(sql) ?? 0) + 1;
    if (used < usesBeforeName) {
      if (uses.size >= mostNames) uses = new Map();
      uses.set(sql, used);
      return '';
    }
    uses.delete(sql);
    const name = `dateline_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
