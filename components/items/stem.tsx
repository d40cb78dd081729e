import { Fragment } from 'react';

const BLANK = /_{3,}/;
/** What clings to the blank: a comma must not begin a line. */
const CLINGING = /^\S*/;

/** The words of a question. A cloze's blank is drawn as one, and filled once the answer is known. */
export function Stem({ stem, filling }: { stem: string; filling?: string }) {
  return stem.split(BLANK).map((part, index) => {
    if (index === 0) return <Fragment key={index}>{part}</Fragment>;
    const clinging = CLINGING.exec(part)?.[0] ?? '';
    return (
      <Fragment key={index}>
        {filling ? (
          <>
            <span className="border-b-2 border-accent">{filling}</span>
            {clinging}
          </>
        ) : (
          <span className="whitespace-nowrap">
            <span aria-hidden className="inline-block w-[4em] border-b-2 border-accent" />
            <span className="sr-only">blank</span>
            {clinging}
          </span>
        )}
        {part.slice(clinging.length)}
      </Fragment>
    );
  });
}
