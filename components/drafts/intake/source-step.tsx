'use client';

import { FileUp } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Labelled } from '@/components/ui/labelled';
import { acceptedFiles, readGiven, type Given } from './send-intake';
import { useFileDrop } from './use-file-drop';

type SourceStepProps = {
  pasted: string;
  onPaste: (text: string) => void;
  onGive: (given: Given) => void;
  reading: boolean;
  onStop: () => void;
};

/** One box for a text or an address, and a place for a file: whichever of them is at hand. */
export function SourceStep({ pasted, onPaste, onGive, reading, onStop }: SourceStepProps) {
  const [empty, setEmpty] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const given = readGiven(pasted);
  // Pasted before the script was there: the page shows it, so it counts.
  const onLoad = useEffectEvent(() => {
    if (box.current && box.current.value !== pasted) onPaste(box.current.value);
  });
  useEffect(() => onLoad(), []);
  const give = () => {
    setEmpty(given === null);
    if (given && !reading) onGive(given);
  };
  const giveFile = (file: File | undefined) => {
    if (file && !reading) onGive({ kind: 'file', file });
  };
  const dragged = useFileDrop(giveFile);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <Labelled label="The article, or its address" error={empty && !given ? 'Paste the text of an article or its address first, or choose a file.' : undefined}>
        {(control) => (
          <textarea
            {...control}
            ref={box}
            dir="auto"
            value={pasted}
            onChange={(event) => onPaste(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                give();
              }
            }}
            placeholder={dragged ? 'Drop the file to have it read.' : 'Paste here …'}
            className={`block h-[38dvh] min-h-48 w-full resize-y sm:h-88 rounded-sm border bg-raised px-4 py-3 font-serif text-lg leading-relaxed text-ink placeholder:text-ink-soft aria-invalid:border-wrong ${dragged ? 'border-accent ring-2 ring-accent' : 'border-rule-strong'}`}
          />
        )}
      </Labelled>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button type="submit" aria-disabled={reading} className="min-h-12 max-sm:w-full">
          {reading ? 'Reading …' : given?.kind === 'url' ? 'Fetch this page' : 'Read this article'} <Kbd>Ctrl Enter</Kbd>
        </Button>
        {reading ? (
          <Button look="secondary" onClick={onStop} className="max-sm:w-full">
            Stop
          </Button>
        ) : (
          <Button look="secondary" onClick={() => chooser.current?.click()} className="min-h-12 max-sm:w-full">
            <FileUp aria-hidden className="size-5" />
            Choose a file
          </Button>
        )}
        <p className="text-sm text-ink-soft">
          txt, md, html, docx or pdf<span className="hidden pointer-fine:inline">; or drop one on this page</span>.
        </p>
      </div>
      <input
        ref={chooser}
        type="file"
        accept={acceptedFiles}
        aria-label="File with the article"
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          giveFile(event.target.files?.[0]);
          // The same file chosen again is a new choice.
          event.target.value = '';
        }}
      />
    </form>
  );
}
