/** A thin bar beside words that say the same, so it is hidden from those who cannot see it. */
export function ProgressBar({ done, total, className = '' }: { done: number; total: number; className?: string }) {
  return (
    <div aria-hidden className={`h-1 bg-rule ${className}`}>
      <div className="h-full bg-accent transition-[inline-size] duration-150" style={{ inlineSize: `${total > 0 ? (100 * done) / total : 0}%` }} />
    </div>
  );
}
