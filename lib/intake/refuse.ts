import { MAX_FILE_MB, type IntakeRefusal, type IntakeResult } from '@/lib/schemas/intake';

/** One sentence on what is wrong, one on what to do. */
const messages: Record<IntakeRefusal, string> = {
  empty: 'There is no text in this. Paste the article, or choose another file.',
  'too-large': `This is larger than Dateline reads: files up to ${MAX_FILE_MB} MB, pages and text files up to 2 MB. Paste the article’s text instead.`,
  'too-long': 'This is longer than 200,000 characters, which is more than one article. Paste only the part you want to ask about.',
  'too-many-pages': 'This PDF has more than 60 pages. Save the pages of the article as a PDF of their own, or paste the text.',
  'too-deep': 'This page is built in a way that cannot be read safely. Open it in your browser, and copy and paste the article’s text.',
  'too-complex': 'This page has too many parts for one article. Open it in your browser, and copy and paste the article’s text.',
  'unpacks-too-large': 'This document unpacks to far more than an article holds. Remove pictures and attachments and save it again, or paste the text.',
  password: 'This file is protected by a password. Save a copy without one, or paste the text.',
  scan: 'This PDF holds pictures of pages and no text. Run text recognition (OCR) on it first, or type or paste the text.',
  'reversed-arabic': 'The Arabic or Kurdish text in this PDF is stored as shapes in print order and cannot be read reliably. Copy the text from the original page or document and paste it.',
  malformed: 'This file is damaged or incomplete. Open it in the program that made it, save it again, and try once more, or paste the text.',
  'unknown-type': 'This is not a kind of file Dateline reads. Choose a text, Markdown, HTML, Word (.docx) or PDF file, or paste the text.',
  picture: 'This is a picture. Dateline reads text: paste the article, or choose a text, Word (.docx) or PDF file.',
  'old-word': 'This is a document in the old Word format (.doc). Open it, save it as .docx, and try again, or paste the text.',
  'other-office': 'This is another program’s document. Save it as Word (.docx) or PDF, or paste the text.',
  'not-an-article': 'No article was found on this page: it looks like a list of links or a front page. Open the article itself and use its address, or paste its text.',
  paywall: 'The publisher shows only the beginning of this article without a subscription. If you may read it, open it in your browser, and copy and paste the text.',
  'too-slow': 'Reading this took too long, so it was stopped. Paste the article’s text instead.',
  busy: 'Dateline is working on many articles at the moment. Please try again in a minute.',
  cancelled: 'This was cancelled.',
  'bad-address': 'This is not the address of a web page. It should begin with https:// or http://.',
  'forbidden-address': 'This address leads into a private network or to an unusual port, where Dateline does not go. Paste the article’s text instead.',
  unreachable: 'The site did not answer. Check the address, or open the page in your browser and paste the text.',
  'too-many-redirects': 'This address leads on and on to other addresses. Open the page in your browser, and use the address it ends at.',
  'not-a-page': 'This address leads to something other than a page or a PDF. Use the address of the article’s page, or paste the text.',
  'page-missing': 'The site says that there is no such page. Check the address.',
  'page-refused': 'The site does not let programs read this page. Open it in your browser, and copy and paste the text.',
  'page-failed': 'The site answered with an error. Try again later, or open the page in your browser and paste the text.',
};

export type Refused = Extract<IntakeResult, { ok: false }>;

export function refuse(reason: IntakeRefusal): Refused {
  return { ok: false, reason, message: messages[reason] };
}
