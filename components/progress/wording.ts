/** "1 fact", "2 facts", "no facts" */
export function counted(count: number, one: string, many = `${one}s`): string {
  if (count === 0) return `no ${many}`;
  return `${inFigures(count)} ${count === 1 ? one : many}`;
}

/** "12,480" */
export function inFigures(count: number): string {
  return count.toLocaleString('en-GB');
}

/** A proportion 0–1 as "89 %", with a space that does not break. */
export function percent(proportion: number): string {
  return `${Math.round(proportion * 100)}\u00a0%`;
}

/** "under a minute", "38 minutes", "3 hours 20 minutes" */
export function duration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes === 0) return 'under a minute';
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 && counted(hours, 'hour'), rest > 0 && counted(rest, 'minute')].filter(Boolean).join(' ');
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
