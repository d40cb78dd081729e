'use client';

import { useEffect, useEffectEvent, useState } from 'react';

/** Takes a file dropped anywhere on the page: one that misses the box would otherwise be opened by the browser in place of the page. True while one is held over it. */
export function useFileDrop(onFile: (file: File | undefined) => void): boolean {
  const [over, setOver] = useState(false);
  const onDrag = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    setOver(event.type === 'dragover');
    if (event.type === 'drop') onFile(event.dataTransfer.files[0]);
  });
  useEffect(() => {
    const controller = new AbortController();
    for (const type of ['dragover', 'dragleave', 'drop'] as const) window.addEventListener(type, (event) => onDrag(event), { signal: controller.signal });
    return () => controller.abort();
  }, []);
  return over;
}
