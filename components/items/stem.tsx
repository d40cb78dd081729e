import { Fragment } from 'react';

const BLANK = /_{3,}/;

/** The words of a question. A cloze's blank is drawn as one, and filled once the answer is known. */
export function Stem({ stem, filling }: { stem: string; filling?: string }) {
  return stem.split(BLANK).map((part, index) => (
    <Fragment key={index}>
      {index > 0 &&
        (filling ? (
          <span className="border-b-2 border-accent">{filling}</span>
        ) : (
          <>
            <span aria-hidden className="inline-block w-[4.5em] border-b-2 border-accent" />
            <span className="sr-only">blank</span>
          </>
        ))}
      {part}
    </Fragment>
  ));
}
