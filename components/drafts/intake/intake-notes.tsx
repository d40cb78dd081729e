/** What intake left out, and why: said before the text, since it is what a reader cannot see. */
export function IntakeNotes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <div className="mb-4 border-s-4 border-rule ps-4 text-sm text-ink-soft">
      <p className="font-semibold text-ink">On the way in</p>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  );
}
