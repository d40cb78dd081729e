/**
 * Whether Arabic text is stored as the shapes of its letters (U+FB50–FDFF, U+FE70–FEFF) and not as the letters. PDFs do that, in print
 * order: such text reads backwards and finds no word. A ligature or two, such as ﷺ, is ordinary.
 */
export function isInPresentationForms(text: string): boolean {
  const shapes = text.match(/[\uFB50-\uFDFF\uFE70-\uFEFC]/g)?.length ?? 0;
  const letters = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  return shapes >= 20 && shapes * 5 > letters;
}
