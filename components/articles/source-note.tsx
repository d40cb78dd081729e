const webAddress = /^https?:\/\//i;

/** The colophon of a story: where it comes from and what may be done with it. */
export function SourceNote({ source, sourceUrl, licence }: { source: string; sourceUrl: string | null; licence: string }) {
  return (
    <footer className="folio mt-10 max-w-[34rem] border-t border-rule pt-3">
      <p>
        Source:{' '}
        {sourceUrl && webAddress.test(sourceUrl) ? (
          <a href={sourceUrl} rel="noreferrer" className="underline underline-offset-4 hover:text-ink">
            {source}
          </a>
        ) : (
          source
        )}
      </p>
      <p className="mt-1">{licence}</p>
    </footer>
  );
}
