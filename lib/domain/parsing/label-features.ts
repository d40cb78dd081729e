import type { FeatureList } from './feature-key';
import { distanceStep } from './move-features';
import type { SentenceColumns } from './sentence-columns';

export const LABEL_FEATURES = 96;

/** A finished tree as the labeller asks about it; 0 stands for no word. */
export class TreeShape {
  readonly firstChild: Int32Array;
  readonly lastChild: Int32Array;
  readonly before: Int32Array;
  readonly after: Int32Array;
  /** How many siblings come before. */
  readonly rank: Int32Array;
  /** The last child to the left of its head. */
  readonly nearestLeft: Int32Array;
  /** A form of “be” or “get” among the children on the left. */
  readonly hasBe: Uint8Array;
  /** The universal tags of the children, one bit each. */
  readonly childTags: Int32Array;
  /** Words from the root down, siblings from left to right. */
  readonly order: Int32Array;

  constructor(s: SentenceColumns, readonly heads: Int32Array) {
    const size = s.length + 2;
    this.firstChild = new Int32Array(size);
    this.lastChild = new Int32Array(size);
    this.before = new Int32Array(size);
    this.after = new Int32Array(size);
    this.rank = new Int32Array(size);
    this.nearestLeft = new Int32Array(size);
    this.hasBe = new Uint8Array(size);
    this.childTags = new Int32Array(size);
    this.order = new Int32Array(s.length);
    for (let i = 1; i <= s.length; i++) {
      const head = heads[i]!;
      const previous = this.lastChild[head]!;
      this.before[i] = previous;
      if (previous) {
        this.after[previous] = i;
        this.rank[i] = this.rank[previous]! + 1;
      } else this.firstChild[head] = i;
      this.lastChild[head] = i;
      this.childTags[head]! |= 1 << s.universal[i]!;
      if (i > head) continue;
      this.nearestLeft[head] = i;
      if (s.be[i]) this.hasBe[head] = 1;
    }
    let found = 0;
    for (let head = s.length + 1, next = 0; ; head = this.order[next++]!) {
      for (let child = this.firstChild[head]!; child; child = this.after[child]!) this.order[found++] = child;
      if (next === s.length) break;
    }
  }
}

/** The features of the relation between a word and its head. `labels` are those given so far, −1 for none; `previous` is that of the sibling before, from 1, or 0. */
export function labelFeatures(s: SentenceColumns, tree: TreeShape, word: number, previous: number, labels: Int32Array, out: FeatureList): void {
  const { heads } = tree;
  const d = word;
  const h = heads[d]!;
  const g = heads[h]!;
  const first = tree.firstChild[d]!;
  const last = tree.lastChild[d]!;
  const l = first < d ? first : 0;
  const r = last > d ? last : 0;
  const before = tree.before[d]!;
  const after = tree.after[d]!;
  const dir = d < h ? 1 : 0;
  const distance = dir ? distanceStep(d, h) : -distanceStep(h, d) & 15;
  const marks = Math.min(3, Math.abs(s.marks[Math.max(h, d) - 1]! - s.marks[Math.min(h, d)]!));
  const wd = s.word[d]!;
  const td = s.tag[d]!;
  const cd = s.cluster[d]!;
  const wh = s.word[h]!;
  const th = s.tag[h]!;
  const ch = s.cluster[h]!;
  const wl = s.word[l]!;
  const headLabel = labels[h]! + 1;
  const headTag = (th << 1) | dir;
  const ownTag = (td << 1) | dir;
  const tags = (td << 8) | th;
  const wordBefore = s.word[d - 1]!;
  const tagBefore = s.tag[d - 1]!;
  const wordAfter = s.word[d + 1]!;
  const tagAfter = s.tag[d + 1]!;
  const upper = (s.upper[d]! << 1) | s.upper[h]!;
  const adjacent = Math.abs(h - d) === 1 ? 1 : 0;
  const edge = d === tree.firstChild[h]! ? 1 : d === tree.lastChild[h]! ? 2 : 0;
  out.count = 0;
  out.add(300, dir);
  out.add(301, td, dir);
  out.add(302, wd, dir);
  out.add(303, th, dir, td);
  out.add(304, wh, td, dir);
  out.add(305, wd, th, dir);
  out.add(306, wd, wh, dir);
  out.add(307, td, th, distance);
  out.add(308, cd, ch, dir);
  out.add(309, cd, th, dir);
  out.add(310, td, ch, dir);
  out.add(311, wl, td, th);
  out.add(312, s.tag[l]!, td, th);
  out.add(313, s.word[r]!, td, dir);
  out.add(314, s.tag[r]!, td, dir);
  out.add(315, wl, wh, dir);
  out.add(316, s.word[tree.nearestLeft[d]!]!, td, dir);
  out.add(317, wl, cd, dir);
  out.add(318, wl, wd, dir);
  out.add(319, tagBefore, td, dir);
  out.add(320, tagAfter, td, dir);
  out.add(321, tagBefore, td, th);
  out.add(322, wordBefore, td, dir);
  out.add(323, wordAfter, td, dir);
  out.add(324, wd, tagAfter, dir);
  out.add(325, wd, tagBefore, dir);
  out.add(326, s.tag[before]!, td, headTag);
  out.add(327, s.tag[after]!, td, headTag);
  out.add(328, s.word[before]!, td, dir);
  out.add(329, s.word[after]!, td, dir);
  out.add(330, s.tag[before]!, s.tag[after]!, ownTag);
  out.add(331, tree.childTags[d]!, td, dir);
  out.add(332, tree.childTags[h]!, td, dir);
  out.add(333, tree.childTags[h]!, tags, dir);
  out.add(334, tree.childTags[d]!, tags, dir);
  out.add(335, tree.hasBe[h]!, th, ownTag);
  out.add(336, tree.hasBe[d]!, td, headTag);
  out.add(337, tree.hasBe[h]!, s.frames[h]!, ownTag);
  out.add(338, s.frames[h]!, td, dir);
  out.add(339, s.frames[d]!, td, dir);
  out.add(340, s.noun[d]!, td, headTag);
  out.add(341, s.noun[d]!, wl, dir);
  out.add(342, s.noun[d]!, s.noun[h]!, ownTag);
  out.add(343, upper, tags, dir);
  out.add(344, upper, tags, marks);
  out.add(345, previous, td, headTag);
  out.add(346, previous, wd, dir);
  out.add(347, previous, td, wl);
  out.add(348, headLabel, td, headTag);
  out.add(349, headLabel, wd, dir);
  out.add(350, headLabel, td, wl);
  out.add(351, s.tag[g]!, th, ownTag);
  out.add(352, marks, td, headTag);
  out.add(353, edge, td, dir);
  out.add(354, wh, wl, td);
  out.add(355, s.coarse[d]!, s.coarse[h]!, ownTag);
  out.add(356, s.word[g]!, th, td);
  out.add(357, previous, headLabel, ownTag);
  out.add(358, adjacent, wd, th);
  out.add(359, adjacent, td, headTag);
  out.add(360, s.word[r]!, wl, td);
  out.add(361, tree.rank[d]!, td, headTag);
}
