'use client';

import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { intentOf, ratingOfSwipe, type Intent, type Pull } from './swipe';
import { tick } from './tick';

export type SwipeRating = 'forgot' | 'remembered';

/** Where the finger went down and what it turned out to do. */
type Touch = { id: number; x: number; y: number; at: number; intent: Intent };

/**
 * Rates by a finger drawn across the card. The card follows the finger by the custom property --swipe of `surface`, without React
 * in between; what letting go would say comes back as state, for the words and the tick. Buttons and keys do the same.
 */
export function useSwipe(surface: RefObject<HTMLElement | null>, enabled: boolean, onSwipe: (rating: SwipeRating) => void): SwipeRating | null {
  const [meant, setMeant] = useState<SwipeRating | null>(null);
  const rate = useEffectEvent(onSwipe);

  useEffect(() => {
    const element = surface.current;
    if (!element || !enabled) return;
    let touch: Touch | null = null;
    let said: SwipeRating | null = null;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)');
    const pullOf = (event: PointerEvent, from: Touch): Pull => ({
      right: event.clientX - from.x,
      down: event.clientY - from.y,
      width: window.innerWidth,
      milliseconds: event.timeStamp - from.at,
    });
    const say = (rating: SwipeRating | null) => {
      if (rating === said) return;
      said = rating;
      setMeant(rating);
      if (rating) tick();
    };
    const letGo = () => {
      touch = null;
      element.style.removeProperty('--swipe');
      element.removeAttribute('data-swiping');
      say(null);
    };
    const down = (event: PointerEvent) => {
      // A second finger is a pinch, and a mouse has buttons to press.
      if (event.pointerType === 'mouse' || !event.isPrimary) return letGo();
      touch = { id: event.pointerId, x: event.clientX, y: event.clientY, at: event.timeStamp, intent: 'none' };
    };
    const move = (event: PointerEvent) => {
      if (!touch || event.pointerId !== touch.id) return;
      const pull = pullOf(event, touch);
      if (touch.intent === 'none') {
        touch.intent = intentOf(pull);
        if (touch.intent === 'swipe') element.setPointerCapture(touch.id);
      }
      if (touch.intent !== 'swipe') return;
      element.setAttribute('data-swiping', '');
      if (!still.matches) element.style.setProperty('--swipe', `${Math.round(pull.right)}px`);
      say(ratingOfSwipe({ ...pull, milliseconds: Infinity }, writingDirection()));
    };
    const up = (event: PointerEvent) => {
      const rating = touch?.intent === 'swipe' && event.pointerId === touch.id ? ratingOfSwipe(pullOf(event, touch), writingDirection()) : null;
      letGo();
      if (rating) rate(rating);
    };
    // Taken from the browser altogether: to it, a finger that leaves at speed is a fling, and the tap that follows only stops that.
    const keepFromBrowser = (event: TouchEvent) => {
      if (touch?.intent === 'swipe' && event.cancelable) event.preventDefault();
    };
    element.addEventListener('touchmove', keepFromBrowser, { passive: false });
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', letGo);
    return () => {
      letGo();
      element.removeEventListener('touchmove', keepFromBrowser);
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', letGo);
    };
  }, [surface, enabled]);

  return meant;
}

const writingDirection = () => (getComputedStyle(document.documentElement).direction === 'rtl' ? 'rtl' : 'ltr');
