/** The script most of a text's letters belong to decides the side it begins at, whatever a page declared. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const fromRight = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu)?.length ?? 0;
  return fromRight * 2 > letters ? 'rtl' : 'ltr';
}
