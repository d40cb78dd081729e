import { MoveStates, RIGHT, SHIFT } from './move-states';

/** Scores the three moves from a state into `scores`: shift, left arc, right arc. */
export type ScoreMoves = (states: MoveStates, state: number, scores: Int32Array) => void;

/** Looks on after every step; `best` is the state in front, with its score. */
export type Observer = (step: number, best: number, score: number) => void;

/**
 * Beam search over the moves of one sentence: at every step the best `width` states go on.
 *
 * @param slack States that trail the best by more than this are dropped too: most decisions are clear, and a clear decision needs no alternatives.
 */
export class BeamSearch {
  readonly states = new MoveStates();
  private readonly moveScores = new Int32Array(3);
  private current: { state: Int32Array; score: Int32Array };
  private coming: { from: Int32Array; score: Int32Array };

  constructor(
    private readonly width: number,
    private readonly slack = Infinity,
  ) {
    this.current = { state: new Int32Array(width), score: new Int32Array(width) };
    this.coming = { from: new Int32Array(width), score: new Int32Array(width) };
  }

  /** Searches to the end of a sentence of so many words and returns the final states, best first. */
  run(length: number, scoreMoves: ScoreMoves, observe?: Observer): Int32Array {
    const { states, moveScores, width, slack } = this;
    const { state, score } = this.current;
    const { from, score: comingScore } = this.coming;
    state[0] = states.start(length);
    score[0] = 0;
    let count = 1;
    for (let step = 0; step < 2 * length; step++) {
      let kept = 0;
      for (let i = 0; i < count; i++) {
        scoreMoves(states, state[i]!, moveScores);
        for (let move = SHIFT; move <= RIGHT; move++) {
          if (!states.isLegal(state[i]!, move)) continue;
          const value = score[i]! + moveScores[move]!;
          // Insertion into the best so far; of equals, the one that came first stays ahead.
          let place = kept < width ? kept++ : width;
          if (place === width) {
            if (value <= comingScore[width - 1]!) continue;
            place = width - 1;
          }
          while (place > 0 && comingScore[place - 1]! < value) {
            comingScore[place] = comingScore[place - 1]!;
            from[place] = from[place - 1]!;
            place--;
          }
          comingScore[place] = value;
          from[place] = i * 4 + move;
        }
      }
      while (kept > 1 && comingScore[0]! - comingScore[kept - 1]! > slack) kept--;
      // The sources are read before they are overwritten: first all new states, then their numbers.
      for (let j = 0; j < kept; j++) from[j] = states.next(state[from[j]! >> 2]!, from[j]! & 3);
      for (let j = 0; j < kept; j++) {
        state[j] = from[j]!;
        score[j] = comingScore[j]!;
      }
      count = kept;
      observe?.(step, state[0]!, score[0]!);
    }
    return state.slice(0, count);
  }
}

