/** The moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011). */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

// A cell is a word on the stack with the two dependants it took last on either side, and the cell beneath it.
// Cells never change, so that all states of a beam share them and a new state costs the same however long the sentence is.
export const CELL = { word: 0, left: 1, left2: 2, right: 3, right2: 4, lefts: 5, rights: 6, below: 7, depth: 8, isScored: 9, scores: 10 } as const;
const CELL_WIDTH = 13;
// A state is a stack, the word in front with its left dependants, and the state and the move it came from.
const STATE = { cell: 0, front: 1, left: 2, left2: 3, lefts: 4, previous: 5, move: 6 } as const;
const STATE_WIDTH = 7;

/**
 * What the features of a state look at: words s0, s1, s2 from the top of the stack and b0, b1, b2 from the front,
 * the dependants they took last (l left, r right, 2 the one before), and how many they have.
 */
export class Kernel {
  s0 = 0; s1 = 0; s2 = 0; b0 = 0; b1 = 0; b2 = 0;
  s0l = 0; s0l2 = 0; s0r = 0; s0r2 = 0; s1l = 0; s1r = 0; s1r2 = 0; s2r = 0; b0l = 0; b0l2 = 0;
  s0lefts = 0; s0rights = 0; s1lefts = 0; s1rights = 0; b0lefts = 0;
  depth = 0;
}

/** All states that a search visits; a state is known by its number. The search of one sentence takes exactly 2 × length moves. */
export class MoveStates {
  /** Read it afresh after each `next`, which may replace it by a larger one. */
  cells = new Int32Array(512 * CELL_WIDTH);
  private states = new Int32Array(512 * STATE_WIDTH);
  private cellCount = 0;
  private stateCount = 0;
  private length = 0;

  /** Forgets everything and makes the state, number 0, in which a sentence of so many words starts. */
  start(length: number): number {
    this.length = length;
    // Cell 0 is the empty stack, which lies beneath itself.
    this.cells.fill(0, 0, CELL_WIDTH);
    this.cellCount = 1;
    this.states.fill(0, 0, STATE_WIDTH);
    this.states[STATE.front] = 1;
    this.states[STATE.previous] = -1;
    this.stateCount = 1;
    return 0;
  }

  isLegal(state: number, move: number): boolean {
    const at = state * STATE_WIDTH;
    const depth = this.cells[this.states[at + STATE.cell]! + CELL.depth]!;
    const front = this.states[at + STATE.front]!;
    if (move === SHIFT) return front <= this.length;
    // The artificial root takes a dependant only when it is the last word left, so a tree has one root.
    return move === LEFT ? depth >= 1 && (front <= this.length || depth === 1) : depth >= 2;
  }

  /** The state after a legal move. */
  next(state: number, move: number): number {
    if ((this.stateCount + 1) * STATE_WIDTH > this.states.length) this.states = grown(this.states);
    if ((this.cellCount + 1) * CELL_WIDTH > this.cells.length) this.cells = grown(this.cells);
    const { cells, states } = this;
    const from = state * STATE_WIDTH;
    const made = this.stateCount++;
    const to = made * STATE_WIDTH;
    const top = states[from + STATE.cell]!;
    states[to + STATE.previous] = state;
    states[to + STATE.move] = move;
    if (move === SHIFT) {
      const cell = this.addCell();
      cells[cell + CELL.word] = states[from + STATE.front]!;
      cells[cell + CELL.left] = states[from + STATE.left]!;
      cells[cell + CELL.left2] = states[from + STATE.left2]!;
      cells[cell + CELL.lefts] = states[from + STATE.lefts]!;
      cells[cell + CELL.right] = 0;
      cells[cell + CELL.right2] = 0;
      cells[cell + CELL.rights] = 0;
      cells[cell + CELL.below] = top;
      cells[cell + CELL.depth] = cells[top + CELL.depth]! + 1;
      states[to + STATE.cell] = cell;
      states[to + STATE.front] = states[from + STATE.front]! + 1;
      states[to + STATE.left] = 0;
      states[to + STATE.left2] = 0;
      states[to + STATE.lefts] = 0;
      return made;
    }
    const below = cells[top + CELL.below]!;
    states[to + STATE.front] = states[from + STATE.front]!;
    if (move === LEFT) {
      states[to + STATE.cell] = below;
      states[to + STATE.left] = cells[top + CELL.word]!;
      states[to + STATE.left2] = states[from + STATE.left]!;
      states[to + STATE.lefts] = states[from + STATE.lefts]! + 1;
      return made;
    }
    const cell = this.addCell();
    for (let i = 0; i <= CELL.depth; i++) cells[cell + i] = cells[below + i]!;
    cells[cell + CELL.right2] = cells[below + CELL.right]!;
    cells[cell + CELL.right] = cells[top + CELL.word]!;
    cells[cell + CELL.rights] = cells[below + CELL.rights]! + 1;
    states[to + STATE.cell] = cell;
    states[to + STATE.left] = states[from + STATE.left]!;
    states[to + STATE.left2] = states[from + STATE.left2]!;
    states[to + STATE.lefts] = states[from + STATE.lefts]!;
    return made;
  }

  /** Where the top of a state's stack begins in `cells`. */
  topCell(state: number): number {
    return this.states[state * STATE_WIDTH + STATE.cell]!;
  }

  read(state: number, kernel: Kernel): void {
    const { cells, states } = this;
    const at = state * STATE_WIDTH;
    const top = states[at + STATE.cell]!;
    const second = cells[top + CELL.below]!;
    const third = cells[second + CELL.below]!;
    const front = states[at + STATE.front]!;
    kernel.s0 = cells[top + CELL.word]!;
    kernel.s0l = cells[top + CELL.left]!;
    kernel.s0l2 = cells[top + CELL.left2]!;
    kernel.s0r = cells[top + CELL.right]!;
    kernel.s0r2 = cells[top + CELL.right2]!;
    kernel.s0lefts = cells[top + CELL.lefts]!;
    kernel.s0rights = cells[top + CELL.rights]!;
    kernel.s1 = cells[second + CELL.word]!;
    kernel.s1l = cells[second + CELL.left]!;
    kernel.s1r = cells[second + CELL.right]!;
    kernel.s1r2 = cells[second + CELL.right2]!;
    kernel.s1lefts = cells[second + CELL.lefts]!;
    kernel.s1rights = cells[second + CELL.rights]!;
    kernel.s2 = cells[third + CELL.word]!;
    kernel.s2r = cells[third + CELL.right]!;
    kernel.b0 = front;
    kernel.b1 = front <= this.length ? front + 1 : 0;
    kernel.b2 = front < this.length ? front + 2 : 0;
    kernel.b0l = states[at + STATE.left]!;
    kernel.b0l2 = states[at + STATE.left2]!;
    kernel.b0lefts = states[at + STATE.lefts]!;
    kernel.depth = cells[top + CELL.depth]!;
  }

  /** The moves that led to a state, first to last. */
  movesTo(state: number): Uint8Array {
    const moves: number[] = [];
    for (let s = state; s > 0; s = this.states[s * STATE_WIDTH + STATE.previous]!) moves.push(this.states[s * STATE_WIDTH + STATE.move]!);
    return Uint8Array.from(moves.reverse());
  }

  private addCell(): number {
    const cell = CELL_WIDTH * this.cellCount++;
    this.cells[cell + CELL.isScored] = 0;
    return cell;
  }
}

/** The heads that a finished derivation gives to words 1…length; length + 1 is the artificial root. */
export function headsOf(moves: Uint8Array, length: number): Int32Array {
  const heads = new Int32Array(length + 2);
  const stack: number[] = [];
  let front = 1;
  for (const move of moves) {
    if (move === SHIFT) stack.push(front++);
    else heads[stack.pop()!] = move === LEFT ? front : stack.at(-1)!;
  }
  return heads;
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
