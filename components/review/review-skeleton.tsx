const lines = ['w-2/5', 'w-full', 'w-11/12', 'w-3/5'];

/** The place of a question, for the moment before it is there. Nothing in it moves. */
export function ReviewSkeleton() {
  return (
    <div role="status" className="lg:max-w-[calc(50%-1.5rem)]">
      <p className="sr-only">Opening your cards …</p>
      <div aria-hidden>
        <div className="mb-8 flex min-h-11 items-center">
          <div className="h-3 w-20 bg-rule" />
        </div>
        <div className="space-y-4">
          {lines.map((width) => (
            <div key={width} className={`h-5 bg-sunken ${width}`} />
          ))}
        </div>
      </div>
    </div>
  );
}
