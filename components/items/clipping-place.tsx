const corners = ['start-0 top-0 border-s border-t', 'end-0 top-0 border-e border-t', 'bottom-0 start-0 border-b border-s', 'bottom-0 end-0 border-b border-e'];

/** On a desk, crop marks where the proof will lie. They say so once and then keep quiet. */
export function ClippingPlace({ explain = false }: { explain?: boolean }) {
  return (
    <div aria-hidden className="relative hidden min-h-84 place-items-center p-8 text-center lg:grid">
      {corners.map((corner) => (
        <span key={corner} className={`absolute size-5 border-rule-strong ${corner}`} />
      ))}
      {explain && <p className="folio max-w-[16rem] text-balance">Once you have answered, the passage that proves it is laid here.</p>}
    </div>
  );
}
