/** Says how near a rough figure had to be. */
export function toleranceNote(tolerance: number): string {
  return `The article’s figure is rough: within ${Math.round(tolerance * 100)} % counts.`;
}
