import { ChevronRight } from 'lucide-react';
import { useId, type ReactNode } from 'react';

type PlotProps = {
  /** Names the picture for those who do not see it; the sentence above says what it shows. */
  title: string;
  description: string;
  /** In CSS pixels. Widths are per cent, so that text keeps its size on every screen and no script has to measure. */
  height: number;
  children: ReactNode;
};

/** A picture drawn on the server. Its axes run from the left in every language: the words on them are placed by hand. */
export function Plot({ title, description, height, children }: PlotProps) {
  const id = useId();
  return (
    <svg role="img" aria-labelledby={`${id}-title ${id}-desc`} width="100%" height={height} className="block overflow-visible font-sans [direction:ltr]">
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {children}
    </svg>
  );
}

/** The same figures as a table, for those who would rather read, or be read, numbers. */
export function PlotTable({ caption, columns, rows }: { caption: string; columns: readonly string[]; rows: readonly (readonly (string | number)[])[] }) {
  return (
    <details className="group mt-3 text-sm">
      <summary className="inline-flex min-h-11 list-none items-center gap-1 font-semibold text-accent [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 group-open:rotate-90 rtl:-scale-x-100" />
        Show as a table
      </summary>
      <table className="mt-1 w-full max-w-md border-collapse tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-rule-strong">
            {columns.map((column, index) => (
              <th key={column} scope="col" className={`py-1.5 font-semibold ${index === 0 ? 'text-start' : 'text-end'}`}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells]) => (
            <tr key={head} className="border-b border-rule">
              <th scope="row" className="py-1.5 text-start font-normal">
                {head}
              </th>
              {cells.map((cell, index) => (
                <td key={index} className="py-1.5 text-end">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
