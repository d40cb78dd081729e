import { Fragment } from 'react';

/** Names such as "Chandrayaan-3" stay whole: a line that begins with "3" reads as another number. */
const HYPHENATED_NUMBER = /(\S*\p{L}-\d\S*)/u;

/** The words of a headline, broken only where a compositor would. */
export function Headline({ children }: { children: string }) {
  return children.split(HYPHENATED_NUMBER).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
