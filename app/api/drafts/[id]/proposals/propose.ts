import type { DraftProposal } from '@/lib/domain/vetting/schema';

export type Stage = { stage: 'reading' | 'proposing' | 'checking'; done?: number; of?: number };

/** A draft as a generator reads it. */
export type Source = {
  title: string;
  text: string;
  language: string;
  /** What is proposed for it so far. */
  proposals: readonly DraftProposal[];
};

export type Proposed =
  | { ok: true; proposal: DraftProposal; tokens?: { input: number; output: number } }
  | { ok: false; reason: string; message: string; tokens?: { input: number; output: number } };

/** A generator behind the route: it may take long, says how far it is, and stops when the signal fires. */
export type Propose = (source: Source, signal: AbortSignal, onStage: (stage: Stage) => void) => Promise<Proposed>;
