export type Side = 'questions' | 'article';

/** On a phone one side at a time. */
export function ViewSwitch({ side, onSwitch, questions }: { side: Side; onSwitch: (side: Side) => void; questions: number }) {
  const sides: [Side, string][] = [
    ['questions', `Questions (${questions})`],
    ['article', 'Article'],
  ];
  return (
    <div role="group" aria-label="Show" className="sticky top-14 z-10 -mx-5 grid grid-cols-2 border-b border-rule bg-paper sm:-mx-8 lg:hidden">
      {sides.map(([one, label]) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === side}
          onClick={() => onSwitch(one)}
          className="min-h-11 border-b-3 border-transparent text-[0.9375rem] font-semibold text-ink-soft aria-pressed:border-accent aria-pressed:text-ink"
        >
          {label}
        </button>
      ))}
    </div>
  );
}
