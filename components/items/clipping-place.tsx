/** On a desk the place where the proof will lie, so that nothing on the page moves when it comes. */
export function ClippingPlace() {
  return (
    <div aria-hidden className="hidden min-h-80 place-items-center border border-dashed border-rule-strong/60 p-8 text-center lg:grid">
      <p className="folio max-w-[16rem] text-balance">The passage that settles it is laid here once you have answered.</p>
    </div>
  );
}
