'use client';

import { useEffect, useRef, type ReactNode } from 'react';

/** The score. It takes the place of the quiz's last question and of the button just pressed, so the focus, now on nothing, comes here. */
export function ResultHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className="mt-1 text-6xl leading-none tracking-tight tabular-nums outline-none">
      {children}
    </h1>
  );
}
