import { LEFT, RIGHT, SHIFT } from '@/lib/domain/parsing/move-states';

/** Lifts arcs that cross others to the grandparent, the shortest first, until none does. Heads by word, 1…length; length + 1 is the root. */
export function projectivise(heads: Int32Array, length: number): Int32Array {
  const lifted = heads.slice();
  for (let arc = shortestCrossing(lifted, length); arc !== null; arc = shortestCrossing(lifted, length)) lifted[arc] = lifted[lifted[arc]!]!;
  return lifted;
}

function shortestCrossing(heads: Int32Array, length: number): number | null {
  const root = length + 1;
  let found: number | null = null;
  let shortest = Infinity;
  for (let word = 1; word <= length; word++) {
    const head = heads[word]!;
    const size = Math.abs(word - head);
    if (head === root || size >= shortest) continue;
    for (let between = Math.min(word, head) + 1; between < Math.max(word, head); between++) {
      let ancestor = between;
      while (ancestor !== root && ancestor !== head) ancestor = heads[ancestor]!;
      if (ancestor === head) continue;
      found = word;
      shortest = size;
      break;
    }
  }
  return found;
}

/** The moves that build a projective tree, arcs as early as possible; null for any other. */
export function derivation(heads: Int32Array, length: number): Uint8Array | null {
  const missing = new Int32Array(length + 2);
  for (let word = 1; word <= length; word++) missing[heads[word]!]! += 1;
  const stack: number[] = [];
  const moves: number[] = [];
  let front = 1;
  while (stack.length > 0 || front <= length) {
    const top = stack.at(-1);
    const below = stack.at(-2);
    if (top !== undefined && missing[top] === 0 && (heads[top] === front || heads[top] === below)) {
      missing[heads[top]!]! -= 1;
      moves.push(heads[top] === front ? LEFT : RIGHT);
      stack.pop();
    } else if (front <= length) {
      moves.push(SHIFT);
      stack.push(front++);
    } else return null;
  }
  return Uint8Array.from(moves);
}
