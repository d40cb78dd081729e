/** The same cards with no two neighbours of one article, wherever their numbers allow it; otherwise as near the given order as that leaves. */
export function spreadArticles<Card extends { articleId: string }>(ordered: readonly Card[]): Card[] {
  const byArticle = new Map<string, { rank: number; card: Card }[]>();
  ordered.forEach((card, rank) => {
    const queue = byArticle.get(card.articleId);
    if (queue) queue.push({ rank, card });
    else byArticle.set(card.articleId, [{ rank, card }]);
  });
  const spread: Card[] = [];
  let previous: string | undefined;
  for (let remaining = ordered.length; remaining > 0; remaining--) {
    const article = nextArticle(byArticle, previous, remaining);
    const next = article === undefined ? undefined : byArticle.get(article)?.shift();
    if (!next) break;
    spread.push(next.card);
    previous = article;
  }
  return spread;
}

function nextArticle(byArticle: ReadonlyMap<string, { rank: number }[]>, previous: string | undefined, remaining: number): string | undefined {
  let best: string | undefined;
  let bestRank = Infinity;
  for (const [article, queue] of byArticle) {
    const head = queue[0];
    if (!head) continue;
    // More than half of what is left: unless it goes now and at every other place, it ends as its own neighbour.
    if (queue.length * 2 > remaining && article !== previous) return article;
    // The previous article is taken again only when nothing else is left.
    const rank = article === previous ? head.rank + 1e9 : head.rank;
    if (rank < bestRank) [best, bestRank] = [article, rank];
  }
  return best;
}
