import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ProposalProgressView } from '@/components/drafts/generating/proposal-progress';
import { outcomeWords } from '@/components/drafts/generating/outcome-words';
import { parseTokens, tokenWords } from '@/components/drafts/generating/token-words';
import { LookActions } from '@/components/drafts/intake/look-actions';
import { SameArticleNotice } from '@/components/drafts/intake/same-article';
import { DraftList } from '@/components/drafts/list/draft-list';
import { Refusals } from '@/components/drafts/vetting/refusals';
import { SyncNotices } from '@/components/drafts/vetting/sync-notices';
import { VettingDesk } from '@/components/drafts/vetting/vetting-desk';
import { draftAnswer, log, proposal, viewOf } from './draft-fixture';

const nothing = () => {};
const first = proposal.items[0]?.id ?? '';

describe('the vetting desk as it arrives', () => {
  const html = renderToStaticMarkup(<VettingDesk loaded={draftAnswer()} modelReady={false} />);

  it('shows every question with its key, its format and who proposed it', () => {
    expect(html).toContain('Question 1 of 3, not decided yet.');
    expect(html.match(/>Accept<\/button>/g)).toHaveLength(3);
    expect(html).toContain('(right answer)');
    expect(html).toContain('built-in');
  });

  it('marks each proof in the article and numbers it, and says how much of it is asked about', () => {
    expect(html.match(/<mark data-start=/g)).toHaveLength(3);
    expect(html).toContain('3 of 3 paragraphs are asked about');
  });

  it('says what was proposed and why one did not pass', () => {
    expect(html).toContain('7 proposed, 6 held against the article and passed');
    expect(html).toContain('Why 1 did not');
    expect(html).toContain('refers to nobody named in it');
  });

  it('can publish nothing yet, and offers to accept all, by their number', () => {
    expect(html).toMatch(/<button[^>]*disabled=""[^>]*>Publish<\/button>/);
    expect(html).toContain('Accept all 3');
  });

  it('speaks of the language model only where one is set up', () => {
    expect(html).not.toMatch(/language model/i);
    expect(renderToStaticMarkup(<VettingDesk loaded={draftAnswer()} modelReady />)).toContain('Ask the language model too');
  });

  it('shows what the server’s log says was done', () => {
    const done = renderToStaticMarkup(<VettingDesk loaded={draftAnswer({}, log({ action: 'accept', items: [first] }))} modelReady={false} />);
    expect(done).toContain('Question 1 of 3, accepted.');
    expect(done).toContain('Publish 1 question');
  });

  it('sets an article that is read from the right from the right, and its own words in English from the left', () => {
    const rtl = renderToStaticMarkup(<VettingDesk loaded={draftAnswer({ language: 'ar', direction: 'rtl' })} modelReady={false} />);
    expect(rtl).toMatch(/<div lang="ar" dir="rtl" class="prose-article/);
    expect(rtl).toMatch(/<sup dir="ltr" lang="en"/);
  });

  it('once published, gives its address, and once changed, a new version', () => {
    const published = { slug: 'dock-1', version: 1, publishedAt: '2026-03-02T07:00:00.000Z' };
    const edits = log({ action: 'accept', items: [first] });
    const same = renderToStaticMarkup(<VettingDesk loaded={draftAnswer({ published }, edits)} modelReady={false} />);
    expect(same).toContain('href="/articles/dock-1/quiz"');
    expect(same).not.toContain('Publish the changes');
    expect(renderToStaticMarkup(<VettingDesk loaded={draftAnswer({ published, updatedAt: '2026-03-02T08:00:00.000Z' }, edits)} modelReady={false} />)).toContain('Publish the changes');
  });

  it.each([
    [{ replaced: 0, others: 0 }, null],
    [{ replaced: 0, others: 1 }, 'You have published 1 other fact, and news ages.Say what this replaces'],
    [{ replaced: 2, others: 12 }, 'It replaces 2 older facts.See which, or replace another'],
  ])('once published, leads to the older facts that it makes out of date, where there are any: %j', (olderFacts, line) => {
    const published = { slug: 'dock-1', version: 1, publishedAt: '2026-03-02T07:00:00.000Z' };
    const answer = draftAnswer({ published });
    const html = renderToStaticMarkup(<VettingDesk loaded={{ ...answer, olderFacts }} modelReady={false} />);
    expect(html.includes(`/drafts/${answer.draft.id}/replaces`)).toBe(line !== null);
    if (line !== null) expect(html.replace(/<[^>]+>/g, '')).toContain(line);
  });

  it('names the facts whose sentence the source has changed', () => {
    const changedFacts = [{ id: 'f', statement: 'It cost 48.', quote: 'It cost 48 million.', changedOn: '2026-03-01', stillAsked: false }];
    const changed = renderToStaticMarkup(<VettingDesk loaded={{ ...draftAnswer(), changedFacts }} modelReady={false} />);
    expect(changed).toContain('One sentence of the source has changed');
    expect(changed).toContain('It cost 48 million.');
  });
});

describe('what went wrong with saving', () => {
  const [edit] = log({ action: 'accept', items: [first] });
  const base = { log: [], waiting: edit ? [edit] : [], sending: false, refused: [] };
  it('says what is kept, and promises to send again only what will be', () => {
    const offline = renderToStaticMarkup(<SyncNotices sync={{ ...base, trouble: { message: 'No connection.', mayRetry: true } }} onRetry={nothing} onDismiss={nothing} />);
    expect(offline).toMatch(/role="alert"[\s\S]*No connection\.[\s\S]*sent again by themselves/);
    const ended = renderToStaticMarkup(<SyncNotices sync={{ ...base, trouble: { message: 'Sign in.', mayRetry: false } }} onRetry={nothing} onDismiss={nothing} />);
    expect(ended).not.toContain('by themselves');
  });
});

describe('the list of drafts', () => {
  const summary = draftAnswer().draft;
  const list = (draft: typeof summary, changed: Record<string, number> = {}) => renderToStaticMarkup(<DraftList drafts={[draft]} changed={changed} onChanged={nothing} />);
  const published = { slug: 'dock-1', version: 2, publishedAt: '2026-03-03T06:00:00.000Z' };

  it('says how far each is', () => {
    expect(list(summary)).toContain('A made-up paper · Last worked on 2 March 2026');
    expect(list({ ...summary, published })).toContain('Published 3 March 2026, version 2');
    expect(list({ ...summary, published, updatedAt: '2026-03-04T06:00:00.000Z' })).toContain('changed since');
    expect(list({ ...summary, published, superseded: true })).toContain('An earlier text; a newer one is published');
  });

  it('points at what the source changed, and lets a draft out of the archive', () => {
    expect(list({ ...summary, published }, { 'dock-1': 2 })).toContain('2 facts rest on a sentence that the source has changed');
    expect(list({ ...summary, archived: true })).toContain('Take it out of the archive');
  });
});

describe('before anything is made', () => {
  const actions = (language: string, modelReady: boolean) => renderToStaticMarkup(<LookActions language={language} modelReady={modelReady} busy={false} onMake={nothing} onBack={nothing} />);
  it('another language than English is said to be one, with what can be done about it', () => {
    expect(actions('en', true)).toContain('Make the questions');
    expect(actions('ckb', false)).toContain('This is in Central Kurdish');
    expect(actions('ckb', false)).not.toMatch(/language model|Make the questions/);
    expect(actions('ckb', true)).toContain('Ask the language model');
  });

  it('the same article is offered, and a newer text of a page goes on from the older', () => {
    const notice = (kind: 'same-text' | 'same-address') => renderToStaticMarkup(<SameArticleNotice found={{ kind, same: { draftId: 'd-1', title: 'A dock' } }} busy={false} onAnyway={nothing} />);
    expect(notice('same-text')).toContain('Make a new one anyway');
    expect(notice('same-address')).toContain('Go on with the new text');
    expect(notice('same-text')).toContain('href="/drafts/d-1"');
  });

  it('progress is said in words, with the part a long article has come to', () => {
    const progress = (done: number, of: number) => renderToStaticMarkup(<ProposalProgressView run={{ origin: 'model', progress: { stage: 'proposing', done, of } }} onStop={nothing} />);
    expect(progress(2, 5)).toMatch(/role="status"[^>]*>Proposing questions, part 3 of 5</);
    expect(progress(0, 1)).toMatch(/role="status"[^>]*>Proposing questions</);
  });

  it('only a generator that checks in a step of its own is said to', () => {
    const stages = (origin: 'built-in' | 'model') => renderToStaticMarkup(<ProposalProgressView run={{ origin, progress: { stage: 'proposing' } }} onStop={nothing} />).match(/<li/g);
    expect(stages('built-in')).toHaveLength(2);
    expect(stages('model')).toHaveLength(3);
  });
});

it.each([
  [2, 1, 'The language model proposed 3 questions, and 2 held against the article. What is new stands at the end of the list. Why 1 did not is said below.'],
  [1, 0, 'The language model proposed 1 question, and it held against the article. What is new stands at the end of the list.'],
  [3, 0, 'The language model proposed 3 questions, and all 3 held against the article. What is new stands at the end of the list.'],
  [0, 2, 'The language model proposed 2 questions, and none of them held against the article. Below is said why.'],
  [0, 1, 'The language model proposed 1 question, and it did not hold against the article. Below is said why.'],
  [0, 0, 'The language model proposed nothing new for this article.'],
])('of %i questions of a model that passed and %i that did not it is said where they are', (passed, refused, words) => {
  const [item] = proposal.items;
  if (!item) throw new Error('the fixture proposes nothing');
  expect(outcomeWords({ items: Array.from({ length: passed }, () => item), rejected: Array.from({ length: refused }, () => ({ stem: '?', reason: 'none' })) })).toBe(words);
});

it('the vetting desk says what a run of the model that led to it gave, and counts only what was counted', () => {
  const byModel = { ...draftAnswer(), proposals: [{ ...proposal, origin: 'model' as const }] };
  const arrived = renderToStaticMarkup(<VettingDesk loaded={byModel} modelReady tokens={{ input: 1_200, output: 340 }} />);
  expect(arrived).toContain('The language model proposed 7 questions, and 6 held against the article.');
  expect(arrived).toContain('read 1,200 tokens and wrote 340');
  expect(renderToStaticMarkup(<VettingDesk loaded={byModel} modelReady tokens={{ input: 0, output: 0 }} />)).not.toContain('tokens');
  expect(renderToStaticMarkup(<VettingDesk loaded={byModel} modelReady />)).not.toContain('proposed 7 questions');
});

it('tokens are counted for whoever pays for them, and only numbers are taken from an address', () => {
  expect(tokenWords({ input: 12_400, output: 560 })).toBe('The language model read 12,400 tokens and wrote 560.');
  expect(parseTokens('1200-340')).toEqual({ input: 1200, output: 340 });
  for (const value of [undefined, '', '1-', '-1-2', '<b>', ['1-2']]) expect(parseTokens(value)).toBeUndefined();
});

it('nothing is said of refusals where nothing was proposed', () => {
  expect(renderToStaticMarkup(<Refusals proposals={[]} view={{ refused: [], reserve: viewOf().reserve }} />)).toBe('');
});
