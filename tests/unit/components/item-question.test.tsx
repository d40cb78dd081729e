import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ItemQuestion } from '@/components/items/item-question';
import { toPresentedItem } from '@/lib/domain/question-set/presented-item';
import type { Item } from '@/lib/domain/question-set/schema';

const cloze: Item = {
  id: 'i-1',
  factId: 'f-1',
  format: 'cloze',
  stem: 'The directors met in _____ on Wednesday.',
  key: 'Copenhagen',
  accepted: ['København'],
  rationale: 'The story says where they met.',
  evidence: { start: 3, end: 40, quote: 'The directors met in Copenhagen, the capital.' },
  origin: 'built-in',
};
const choice: Item = { ...cloze, format: 'multiple-choice', stem: 'Where did they meet?', options: ['Oslo', 'Copenhagen', 'Rome', 'Riga'] };
const ignore = () => {};

describe('an item before its answer', () => {
  test('tells nothing of its key, accepted answers, rationale or evidence', () => {
    const html = renderToStaticMarkup(<ItemQuestion item={toPresentedItem(cloze)} response="" onRespond={ignore} />);
    for (const secret of [cloze.key, 'København', cloze.rationale, cloze.evidence.quote]) expect(html).not.toContain(secret);
  });

  test('does not set the right option apart from the wrong ones', () => {
    const html = renderToStaticMarkup(<ItemQuestion item={toPresentedItem(choice)} response="" onRespond={ignore} />);
    const rows = [...html.matchAll(/<label.*?<\/label>/g)].map(([row], index) => row.replaceAll(choice.options?.[index] ?? '', 'OPTION').replace(`>${index + 1}<`, '>N<'));
    expect(rows).toHaveLength(4);
    expect(new Set(rows).size).toBe(1);
  });

  test('names the field of a typed answer by its stem, and reads the gap out', () => {
    const html = renderToStaticMarkup(<ItemQuestion item={toPresentedItem(cloze)} response="" onRespond={ignore} />);
    const [, stemId] = /<h1 id="([^"]+)"/.exec(html) ?? [];
    expect(html).toContain(`aria-labelledby="${stemId} `);
    expect(html).toContain('blank');
    expect(html).not.toContain('_____');
  });
});

describe('an item after its answer', () => {
  const render = (response: string) => renderToStaticMarkup(<ItemQuestion item={toPresentedItem(choice)} response={response} onRespond={ignore} outcome={{ key: 'Copenhagen' }} />);

  test('says in words which answer was given and which is right', () => {
    const html = render('Rome').replaceAll(/<svg.*?<\/svg>/g, '');
    expect(html).toMatch(/Copenhagen<\/span><span[^>]*>Right answer</);
    expect(html).toMatch(/Rome<\/span><span[^>]*>Your answer</);
    expect(html.match(/Your answer/g)).toHaveLength(1);
    expect(render('Copenhagen')).toMatch(/Your answer · Right answer/);
  });

  test('can no longer be changed', () => expect(render('Rome').match(/disabled=""/g)).toHaveLength(4));

  test('fills the gap of a cloze', () => {
    expect(renderToStaticMarkup(<ItemQuestion item={toPresentedItem(cloze)} response="Oslo" onRespond={ignore} outcome={{ key: cloze.key }} />)).toContain('Copenhagen</span> on Wednesday.');
  });
});
