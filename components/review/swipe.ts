/** How a finger moved over the screen so far, in pixels to the right and down, and how wide the screen is. */
export type Pull = { right: number; down: number; width: number; milliseconds: number };
export type WritingDirection = 'ltr' | 'rtl';

/** Before this a finger is only resting, or about to scroll. */
const SLOP_PX = 12;
/** Far enough to mean it: no slip of the thumb, and within its reach. */
const FAR_SHARE = 0.28;
const FAR_MOST_PX = 140;
const FLICK_PX = 48;
const FLICK_PX_PER_MS = 0.6;

export type Intent = 'none' | 'swipe' | 'scroll';

/** Whether a finger that has begun to move swipes or scrolls. Once told, it stays that. */
export function intentOf({ right, down }: Pick<Pull, 'right' | 'down'>): Intent {
  if (Math.abs(right) < SLOP_PX && Math.abs(down) < SLOP_PX) return 'none';
  // A thumb moves in an arc: a little down, or up, is still across.
  return Math.abs(right) > Math.abs(down) * 1.2 ? 'swipe' : 'scroll';
}

/** What letting go now would say; null where it would say nothing. Onward in the direction of writing is remembered, back is forgotten. */
export function ratingOfSwipe({ right, width, milliseconds }: Pull, direction: WritingDirection): 'forgot' | 'remembered' | null {
  const across = Math.abs(right);
  const far = across >= Math.min(width * FAR_SHARE, FAR_MOST_PX);
  const flicked = across >= FLICK_PX && across / Math.max(1, milliseconds) >= FLICK_PX_PER_MS;
  if (!far && !flicked) return null;
  return right > 0 === (direction === 'ltr') ? 'remembered' : 'forgot';
}
