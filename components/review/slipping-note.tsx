/** With the paragraph of a fact that was forgotten once too often: what happens to it now. */
export function SlippingNote({ lapses }: { lapses: number }) {
  return (
    <section aria-labelledby="slipping" className="border-y-4 border-double border-ink py-4">
      <h2 id="slipping" className="text-lg leading-snug">
        This one keeps slipping
      </h2>
      <p className="mt-1 text-pretty">You have forgotten it {lapses} times. Read its paragraph once more: from now on it is asked in another way.</p>
    </section>
  );
}
