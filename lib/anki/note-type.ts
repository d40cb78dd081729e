/** Constant, so that a second package updates the notes of the first and makes no second note type. Changing the fields needs a new id. */
export const NOTE_TYPE_ID = 1_731_000_000_001;
export const NOTE_TYPE_NAME = 'Dateline fact';

const fields = ['Front', 'Back', 'Evidence', 'Article', 'Source', 'As of'];

const question = '<div class="front">{{Front}}</div>';
const answer = `${question}<hr id="answer"><div class="back">{{Back}}</div>
<blockquote>{{Evidence}}</blockquote>
<footer>{{Article}} {{Source}} · {{As of}}</footer>`;

const css = `.card { font-family: Georgia, serif; font-size: 20px; line-height: 1.5; max-width: 34em; margin: 0 auto; padding: 1em; text-align: start; }
blockquote { border-inline-start: 3px solid; margin: 1em 0; padding-inline-start: .8em; font-size: .9em; }
mark { background: #ffe380; color: #1d1b18; }
footer { font-size: .75em; opacity: .8; }`;

/** Anki’s importer refuses a collection in which any key of these without a default is missing. */
export function noteTypeJson(modSeconds: number): string {
  const type = {
    id: NOTE_TYPE_ID,
    name: NOTE_TYPE_NAME,
    type: 0,
    mod: modSeconds,
    usn: -1,
    sortf: 0,
    did: null,
    tmpls: [{ name: 'Recall', ord: 0, qfmt: question, afmt: answer, bqfmt: '', bafmt: '', did: null, bfont: '', bsize: 0 }],
    // Each field carries its own direction; the editor’s is only where the cursor begins.
    flds: fields.map((name, ord) => ({ name, ord, sticky: false, rtl: false, font: 'Georgia', size: 20, media: [] })),
    css,
    latexPre: '',
    latexPost: '',
    latexsvg: false,
    req: [[0, 'any', [0]]],
    tags: [],
    vers: [],
  };
  return JSON.stringify({ [NOTE_TYPE_ID]: type });
}
