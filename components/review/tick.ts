/** A tick under the thumb, where there is a motor; none for somebody who asked for less motion. Browsers refuse it before the first touch, silently. */
export function tick(): void {
  if (!('vibrate' in navigator) || window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  navigator.vibrate(8);
}
