import { createRef } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CardActions } from '@/components/review/card-actions';
import { CardProof } from '@/components/review/card-proof';
import { ChangeList } from '@/components/review/changes/change-list';
import { ChangesLine } from '@/components/review/changes/changes-line';
import { troubleWords } from '@/components/review/changes/use-change-decision';
import { NothingDue } from '@/components/review/nothing-due';
import { compareWords } from '@/lib/domain/article/compare-words';
import type { AnswerFeedback, Disclosure } from '@/lib/schemas/answer';
import type { FactChange, FactChangeInList } from '@/lib/schemas/fact-change';

const was = 'Crews had cleared 41 wrecks.';
const now = 'Crews had cleared 43 wrecks.';
const change: FactChange = { factId: 'harbour.wrecks', changedAt: '2026-11-25T20:15:00.000Z', saidUntil: '2026-11-23', sentences: [compareWords(was, now)], stillAsked: true, language: 'en', direction: 'ltr' };
const disclosure: Disclosure = {
  itemId: 'harbour.wrecks-typed',
  format: 'numeric',
  key: '43',
  rationale: `The article says: “${now}”`,
  evidence: { start: 0, end: now.length, quote: now },
  passage: { articleSlug: 'harbour', articleTitle: 'A harbour reopens', source: 'Test Wire', publishedOn: '2026-10-31', language: 'en', direction: 'ltr', paragraphs: [{ text: now, marks: [{ start: 0, end: now.length }] }] },
};
const feedback: AnswerFeedback = { ...disclosure, response: '41', correct: false, verdict: 'wrong', alreadyAnswered: false, dueOn: '2026-11-24' };
const proof = (stage: Parameters<typeof CardProof>[0]['stage']) => renderToStaticMarkup(<CardProof stage={stage} headingRef={createRef()} onDecided={() => {}} />);
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('a card whose fact has changed', () => {
  it.each([
    ['revealed', proof({ kind: 'revealed', disclosure: { ...disclosure, change } })],
    ['answered', proof({ kind: 'answered', feedback: { ...feedback, change }, slipping: null })],
  ])('says so once the answer is %s: both sentences, the words that differ, and when', (_how, html) => {
    expect(html).toContain('This has changed since you learnt it');
    expect(html).toMatch(/It said until <time dateTime="2026-11-23">23 November 2026<\/time><\/dt><dd lang="en" dir="ltr"[^>]*>Crews had cleared <del[^>]*>41<\/del> wrecks\./);
    expect(html).toMatch(/It says now<\/dt><dd lang="en" dir="ltr"[^>]*>Crews had cleared <ins[^>]*>43<\/ins> wrecks\./);
    expect(text(html)).toMatch(/Keep learning it Stop learning it/);
    expect(html.indexOf('It says now')).toBeLessThan(html.indexOf('<figure'));
  });

  it('says nothing before the answer, and nothing of a fact that has not changed', () => {
    for (const html of [proof({ kind: 'asking' }), proof({ kind: 'revealed', disclosure }), proof({ kind: 'answered', feedback, slipping: null })]) expect(html).not.toMatch(/changed|learning/);
  });

  it('says once, not twice, that the article moved on', () => {
    const moved = { ...disclosure, evidenceChangedOn: '2026-11-23' };
    expect(proof({ kind: 'revealed', disclosure: moved })).toContain('no longer says this in these words');
    expect(proof({ kind: 'revealed', disclosure: { ...moved, change } })).not.toContain('no longer says this in these words');
  });

  it('leads on without a rating once its learner has stopped learning it', () => {
    const actions = (stopped: boolean) =>
      text(renderToStaticMarkup(<CardActions stage="revealed" stopped={stopped} choice={false} canCheck={false} failed={false} busy={false} formId="f" onShow={() => {}} onRate={() => {}} onNext={() => {}} />));
    expect(actions(false)).toMatch(/Forgot .* Remembered/);
    expect(actions(true)).toMatch(/^ Next /);
    expect(actions(true)).not.toMatch(/Forgot|Remembered/);
  });
});

describe('a decision that did not get through', () => {
  it('says without a connection what that means for the fact, and else what the server says', () => {
    expect(troubleWords({ kind: 'offline', message: 'Not sent yet.' }, 'You go on as before.')).toBe('This needs a connection, and there is none just now. You go on as before.');
    expect(troubleWords({ kind: 'refused', message: 'There is no such change.' }, 'You go on as before.')).toBe('There is no such change.');
  });
});

describe('the list of changed facts', () => {
  const inList = (part: Partial<FactChangeInList>): FactChangeInList => ({ ...change, statement: 'Crews had cleared 41 wrecks.', articleSlug: 'harbour', articleTitle: 'A harbour reopens', ...part });

  it('stands article by article, and names the fact that a button is about', () => {
    const html = renderToStaticMarkup(<ChangeList changes={[inList({}), inList({ factId: 'f.2', articleSlug: 'ferry', articleTitle: 'A ferry' }), inList({ factId: 'f.3', statement: 'It rained.' })]} />);
    expect([...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, title]) => text(title ?? '').trim())).toEqual(['A harbour reopens', 'A ferry']);
    expect(html.match(/<li/g)).toHaveLength(3);
    expect(text(html)).toContain('Stop learning it : It rained.');
  });

  it('of a fact that is asked no more offers only to have been seen', () => {
    const html = text(renderToStaticMarkup(<ChangeList changes={[inList({ stillAsked: false, sentences: [{ was: [{ text: was, differs: false }], now: null }] })]} />));
    expect(html).toMatch(/It says now Nothing like it any more\. It is asked about no more\./);
    expect(html).toContain('I have seen it');
    expect(html).not.toMatch(/Keep|Stop/);
  });

  it.each([
    [1, '1 fact you are learning has changed'],
    [2, '2 facts you are learning have changed'],
  ])('is led to by a line: %i', (changes, line) => {
    const html = renderToStaticMarkup(<ChangesLine changes={changes} />);
    expect(text(html).trim()).toBe(line);
    expect(html).toContain('href="/review/changes"');
    expect(renderToStaticMarkup(<NothingDue plan={null} changes={changes} guest />)).toContain(line);
  });

  it('is not led to when nothing has changed', () => {
    expect(renderToStaticMarkup(<ChangesLine changes={0} />)).toBe('');
  });
});
