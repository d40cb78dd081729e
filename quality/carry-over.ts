import { predict, type Coefficients } from '@/lib/domain/generation/ranking/learned/fit-logistic';
import { scoreOf } from '@/lib/domain/generation/ranking/rank-drafts';
import type { JudgedDraft } from './labelled-drafts';

/** How well a ranking does on articles that it was not learned from: shares and areas, 0–1. */
export type CarryOver = { drafts: number; area: number; betterHalf: number; firstFive: number; firstTen: number; asJudged: number };

type Scored = JudgedDraft & { score: number };

/** Each article's drafts put in order by what is learned without it. `fitWithout` gives that; `area` is how often an acceptable draft stands above one that is not. */
export function carryOver(drafts: readonly JudgedDraft[], fitWithout: (article: string) => Coefficients): CarryOver {
  const articles = [...new Set(drafts.map(({ article }) => article))].map((article) => {
    const known = fitWithout(article);
    return drafts.filter((draft) => draft.article === article).map((draft): Scored => ({ ...draft, score: scoreOf(predict(known, draft.features), draft.salience) })).sort((a, b) => b.score - a.score);
  });
  const first = (count: (all: number) => number) => acceptable(articles.flatMap((ranked) => ranked.slice(0, count(ranked.length))));
  return { drafts: drafts.length, area: area(articles.flat()), betterHalf: first((all) => Math.ceil(all / 2)), firstFive: first(() => 5), firstTen: first(() => 10), asJudged: acceptable(drafts) };
}

/** Over all articles at once. */
function area(scored: readonly Scored[]): number {
  const [good, bad] = [scored.filter(({ acceptable }) => acceptable), scored.filter(({ acceptable }) => !acceptable)];
  const wins = good.reduce((sum, { score }) => sum + bad.reduce((won, other) => won + (score > other.score ? 1 : score === other.score ? 0.5 : 0), 0), 0);
  return wins / Math.max(1, good.length * bad.length);
}

const acceptable = (some: readonly { acceptable: boolean }[]): number => some.filter((one) => one.acceptable).length / Math.max(1, some.length);
