import type { FeatureList } from './feature-key';
import type { Kernel } from './move-states';
import type { ReadingGuide } from './reading-guide';
import type { SentenceColumns } from './sentence-columns';

// The features of the parser's next move, grouped by what they look at, so that a group is looked up once for all states
// that agree on it. The names are the usual ones: s0, s1, s2 from the top of the stack, b0, b1, b2 from the front of what is left,
// l and r for dependants. Numbers are those of the templates: they are part of the model and may not be reused.

export const MOVE_FEATURES = 160;

/** How far apart two words are, in eight steps. */
export function distanceStep(from: number, to: number): number {
  const distance = to - from;
  if (distance < 5) return distance;
  if (distance < 8) return 5;
  return distance < 12 ? 6 : 7;
}

const atMost = (limit: number, value: number) => (value < limit ? value : limit);

/** The top word alone. */
export function topFeatures(s: SentenceColumns, s0: number, out: FeatureList): void {
  const word = s.word[s0]!;
  const tag = s.tag[s0]!;
  out.add(100, word, tag);
  out.add(101, word);
  out.add(102, tag);
  out.add(103, s.cluster[s0]!, tag);
}

/** The second word alone. */
export function secondFeatures(s: SentenceColumns, s1: number, out: FeatureList): void {
  const word = s.word[s1]!;
  const tag = s.tag[s1]!;
  out.add(104, word, tag);
  out.add(105, word);
  out.add(106, tag);
  out.add(107, s.cluster[s1]!, tag);
}

/** The third word alone. */
export function thirdFeatures(s: SentenceColumns, s2: number, out: FeatureList): void {
  const tag = s.tag[s2]!;
  out.add(117, tag);
  out.add(118, s.word[s2]!, tag);
}

/** The front and what follows it. */
export function frontFeatures(s: SentenceColumns, b0: number, b1: number, b2: number, out: FeatureList): void {
  const word = s.word[b0]!;
  const tag = s.tag[b0]!;
  const tag1 = s.tag[b1]!;
  const tag2 = s.tag[b2]!;
  out.add(108, word, tag);
  out.add(109, word);
  out.add(110, tag);
  out.add(111, s.cluster[b0]!, tag);
  out.add(112, s.word[b1]!, tag1);
  out.add(113, tag1);
  out.add(114, s.cluster[b1]!, tag1);
  out.add(115, s.word[b2]!, tag2);
  out.add(116, tag2);
  out.add(148, tag, tag1, tag2);
}

/** The top word and the front, as words. */
export function topAndFrontFeatures(s: SentenceColumns, s0: number, b0: number, b1: number, out: FeatureList): void {
  const w0 = s.word[s0]!;
  const t0 = s.tag[s0]!;
  const c0 = s.cluster[s0]!;
  const wt0 = s.wordTag[s0]!;
  const wb = s.word[b0]!;
  const tb = s.tag[b0]!;
  const cb = s.cluster[b0]!;
  const wtb = s.wordTag[b0]!;
  const tb1 = s.tag[b1]!;
  const distance = s0 ? distanceStep(s0, b0) : 9;
  out.add(119, wt0, wtb);
  out.add(120, w0, tb);
  out.add(121, t0, wb);
  out.add(122, wt0, tb);
  out.add(123, t0, wtb);
  out.add(124, t0, tb);
  out.add(125, c0, cb, tb);
  out.add(126, c0, tb, t0);
  out.add(127, t0, cb, tb);
  out.add(128, t0, tb, distance);
  out.add(129, w0, tb, distance);
  out.add(130, t0, wb, distance);
  out.add(131, t0, tb, marksBetween(s, s0, b0));
  out.add(147, t0, tb, tb1);
  out.add(155, w0, tb, tb1);
  out.add(156, t0, wb, tb1);
  out.add(188, c0, wb, t0);
  out.add(189, w0, cb, tb);
  out.add(192, s.frames[s0]!, t0, tb);
  out.add(195, s.noun[s0]!, t0, wb);
}

/** The two words on top of the stack, as words. */
export function secondAndTopFeatures(s: SentenceColumns, s1: number, s0: number, out: FeatureList): void {
  const w0 = s.word[s0]!;
  const t0 = s.tag[s0]!;
  const c0 = s.cluster[s0]!;
  const wt0 = s.wordTag[s0]!;
  const w1 = s.word[s1]!;
  const t1 = s.tag[s1]!;
  const c1 = s.cluster[s1]!;
  const wt1 = s.wordTag[s1]!;
  const distance = s1 ? distanceStep(s1, s0) : 9;
  out.add(132, wt1, wt0);
  out.add(133, wt1, t0);
  out.add(134, t1, wt0);
  out.add(135, t1, t0);
  out.add(136, c1, c0, t0);
  out.add(137, c1, t1, t0);
  out.add(138, t1, c0, t0);
  out.add(139, t1, t0, distance);
  out.add(140, w1, t0, distance);
  out.add(141, t1, w0, distance);
  out.add(142, t1, t0, marksBetween(s, s1, s0));
  out.add(191, s.frames[s1]!, t1, t0);
  out.add(194, s.noun[s1]!, s.noun[s0]!, t0);
}

/** The second word and the front. */
export function secondAndFrontFeatures(s: SentenceColumns, s1: number, b0: number, out: FeatureList): void {
  const tb = s.tag[b0]!;
  out.add(143, s.wordTag[s1]!, s.wordTag[b0]!);
  out.add(144, s.word[s1]!, tb);
  out.add(145, s.tag[s1]!, s.word[b0]!);
  out.add(146, s.cluster[s1]!, s.cluster[b0]!, tb);
}

/** The two words on top of the stack and the front together. */
export function threeWordFeatures(s: SentenceColumns, k: Kernel, out: FeatureList): void {
  const { s0, s1, b0 } = k;
  const t0 = s.tag[s0]!;
  const t1 = s.tag[s1]!;
  const tb = s.tag[b0]!;
  out.add(149, t1, t0, tb);
  out.add(151, t1, t0, (tb << 8) | s.tag[k.b1]!);
  out.add(152, s.word[s1]!, t0, tb);
  out.add(153, t1, s.word[s0]!, tb);
  out.add(154, t1, t0, s.word[b0]!);
  out.add(158, s.cluster[s1]!, s.cluster[s0]!, s.cluster[b0]!);
  out.add(205, marksBetween(s, s0, b0), marksBetween(s, s1, s0), (s.universal[s0]! << 8) | s.universal[b0]!);
  out.add(206, (s.upper[s1]! << 2) | (s.upper[s0]! << 1) | s.upper[b0]!, t0, tb);
}

/** The stack with its dependants: nothing of the front, so it is looked up once for as long as the stack stays. */
export function stackFeatures(s: SentenceColumns, k: Kernel, out: FeatureList): void {
  const { s0, s1, s2 } = k;
  const w0 = s.word[s0]!;
  const t0 = s.tag[s0]!;
  const w1 = s.word[s1]!;
  const t1 = s.tag[s1]!;
  const w2 = s.word[s2]!;
  const t2 = s.tag[s2]!;
  const w0l = s.word[k.s0l]!;
  const t0l = s.tag[k.s0l]!;
  const t0r = s.tag[k.s0r]!;
  const t1r = s.tag[k.s1r]!;
  const lefts0 = atMost(3, k.s0lefts);
  const rights0 = atMost(4, k.s0rights);
  const lefts1 = atMost(3, k.s1lefts);
  const rights1 = atMost(4, k.s1rights);
  out.add(150, t2, t1, t0);
  out.add(160, w2, w0);
  out.add(165, t1, t0, t0l);
  out.add(166, t1, t0, t0r);
  out.add(167, t1, s.tag[k.s1l]!, t0);
  out.add(168, t1, t1r, t0);
  out.add(170, t0, t0l, s.tag[k.s0l2]!);
  out.add(171, t0, t0r, s.tag[k.s0r2]!);
  out.add(172, t1, t1r, s.tag[k.s1r2]!);
  out.add(174, w0l, t0);
  out.add(175, s.word[k.s0r]!, t0);
  out.add(176, s.word[k.s1l]!, t1);
  out.add(177, s.word[k.s1r]!, t1);
  out.add(179, s.word[k.s0l2]!, t0);
  out.add(180, t2, s.tag[k.s2r]!, t1);
  // Where a prepositional phrase or a clause belongs: the governor, the word that introduces the phrase, its head.
  out.add(181, w1, w0l);
  out.add(182, s.cluster[s1]!, w0l, s.cluster[s0]!);
  out.add(183, t1, w0l, t0);
  out.add(184, w0l, w0, t1);
  out.add(185, w2, w0l, t2);
  out.add(186, t2, t1, w0l);
  out.add(190, (s.noun[s1]! << 8) | s.noun[s0]!, w0l, t1);
  out.add(193, s.frames[s1]!, rights1, t0);
  out.add(196, t0, lefts0, rights0);
  out.add(197, w0, rights0);
  out.add(198, w0, lefts0);
  out.add(199, t1, rights1, t0);
  out.add(200, w1, rights1);
  out.add(201, t1, lefts1, t0);
}

/** Whatever looks at the front and at more of the stack than its two upper words, or at dependants. */
export function configurationFeatures(s: SentenceColumns, k: Kernel, out: FeatureList): void {
  const { s0, s1, s2, b0 } = k;
  const t0 = s.tag[s0]!;
  const t1 = s.tag[s1]!;
  const t2 = s.tag[s2]!;
  const wb = s.word[b0]!;
  const tb = s.tag[b0]!;
  const wbl = s.word[k.b0l]!;
  const tbl = s.tag[k.b0l]!;
  const leftsB = atMost(3, k.b0lefts);
  out.add(157, (s.universal[s2]! << 8) | s.universal[s1]!, s.universal[s0]!, (s.universal[b0]! << 8) | s.universal[k.b1]!);
  out.add(159, t2, t0, tb);
  out.add(161, t2, t1, (t0 << 8) | tb);
  out.add(162, t0, s.tag[k.s0l]!, tb);
  out.add(163, t0, s.tag[k.s0r]!, tb);
  out.add(164, t0, tb, tbl);
  out.add(169, t1, s.tag[k.s1r]!, tb);
  out.add(173, tb, tbl, s.tag[k.b0l2]!);
  out.add(178, wbl, tb);
  out.add(187, s.word[s0]!, wbl);
  out.add(202, wb, leftsB);
  out.add(203, tb, leftsB, t0);
  out.add(204, atMost(5, k.depth), tb, t0);
}

/** Where the other reading puts the top word (bits 5 and up), whether it gives it a dependant yet to come (bits 3 and 4), and where it puts the front. */
function guideRoles(s: SentenceColumns, k: Kernel, { head, last }: ReadingGuide): number {
  const { s0, s1, b0 } = k;
  const head0 = head[s0]!;
  const headB = head[b0]!;
  const role0 = !s0 ? 0 : head0 === b0 ? 1 : head0 === s1 ? 2 : head0 > b0 ? 3 : head0 > s0 ? 4 : head0 < s1 ? 5 : 6;
  const roleB = b0 > s.length ? 0 : headB === s0 ? 1 : headB === s1 ? 2 : headB > b0 ? 3 : headB < s1 ? 4 : 5;
  const open0 = !s0 ? 2 : last[s0]! >= b0 ? 1 : 0;
  return (role0 << 5) | (open0 << 3) | roleB;
}

/** What the other reading says of the two words on top of the stack and the front. */
export function guideFeatures(s: SentenceColumns, k: Kernel, guide: ReadingGuide, out: FeatureList): void {
  const { s0, s1, b0 } = k;
  const { label } = guide;
  const label0 = label[s0]!;
  const labelB = label[b0]!;
  const label1 = label[s1]!;
  const t0 = s.tag[s0]!;
  const tb = s.tag[b0]!;
  const open1 = !s1 ? 2 : guide.last[s1]! >= b0 ? 1 : 0;
  const roles = guideRoles(s, k, guide);
  out.add(250, roles >> 5, (roles >> 3) & 3);
  out.add(252, roles, t0, tb);
  out.add(253, roles, s.tag[s1]!, t0);
  out.add(254, roles, s.word[s0]!);
  out.add(255, roles, s.word[b0]!);
  out.add(256, roles, s.word[s1]!);
  out.add(257, roles, label0, t0);
  out.add(258, roles, label0, labelB);
  out.add(259, roles, label0, label1);
  out.add(260, roles, label0, s0 ? distanceStep(s0, b0) : 9);
  out.add(261, roles, labelB, tb);
  out.add(262, roles, label1, (open1 << 8) | t0);
  out.add(266, roles, (marksBetween(s, s0, b0) << 4) | marksBetween(s, s1, s0), label0);
  out.add(267, roles, s.cluster[s0]!, s.cluster[s1]!);
}

/** What it says of them together with the third word or with dependants. */
export function guideConfigurationFeatures(s: SentenceColumns, k: Kernel, guide: ReadingGuide, out: FeatureList): void {
  const { s0, s1, b0 } = k;
  const { label } = guide;
  const head1 = guide.head[s1]!;
  const role1 = !s1 ? 0 : head1 === b0 ? 1 : head1 > b0 ? 2 : head1 === k.s2 ? 3 : 4;
  const roles = guideRoles(s, k, guide);
  out.add(251, roles >> 5, roles & 7, (((roles >> 3) & 3) << 4) | role1);
  out.add(263, roles, atMost(4, k.s1rights), label[s1]!);
  out.add(264, roles, label[k.s0r]!, label[k.s0l]!);
  out.add(265, roles, label[k.s1r]!, s.tag[s1]!);
  out.add(268, roles, s.word[k.s0l]!, label[s0]!);
}

/** All features of a state, as training counts and corrects them. */
export function moveFeatures(s: SentenceColumns, k: Kernel, guide: ReadingGuide | null, out: FeatureList): void {
  out.count = 0;
  topFeatures(s, k.s0, out);
  secondFeatures(s, k.s1, out);
  thirdFeatures(s, k.s2, out);
  frontFeatures(s, k.b0, k.b1, k.b2, out);
  topAndFrontFeatures(s, k.s0, k.b0, k.b1, out);
  secondAndTopFeatures(s, k.s1, k.s0, out);
  secondAndFrontFeatures(s, k.s1, k.b0, out);
  threeWordFeatures(s, k, out);
  stackFeatures(s, k, out);
  configurationFeatures(s, k, out);
  if (!guide) return;
  guideFeatures(s, k, guide, out);
  guideConfigurationFeatures(s, k, guide, out);
}

/** Punctuation marks between two words, at most 3; 4 when there is no first one. */
function marksBetween(s: SentenceColumns, from: number, to: number): number {
  return from ? atMost(3, s.marks[to - 1]! - s.marks[from]!) : 4;
}
