import { workFailure, type WorkOutcome } from './outcome';
import type { InputOf, OutputOf, Tasks } from './protocol';
import { WorkThread, type Job } from './work-thread';

type Limits = { entry: string; threads: number; maxWaiting: number; memoryMb: number };
type RunOptions = { timeLimitMs: number; signal?: AbortSignal };

/**
 * Threads for work that would hold up everybody else's requests. They are started when there is work for them, and stay.
 * Work waits in the order it came; beyond `maxWaiting` it is turned away at once, since an answer that comes too late helps nobody.
 */
export class WorkPool<All extends Tasks> {
  private readonly threads = new Set<WorkThread>();
  private readonly waiting: Job[] = [];

  constructor(private readonly limits: Limits) {}

  /** Resolves to what the task returned, or says why it did not; rejects with what the task threw. The time limit begins with the work. */
  async run<Name extends keyof All & string>(task: Name, input: InputOf<All, Name>, { timeLimitMs, signal }: RunOptions): Promise<WorkOutcome<OutputOf<All, Name>>> {
    if (signal?.aborted) return workFailure('cancelled');
    if (this.waiting.length >= this.limits.maxWaiting) return workFailure('busy');
    let forget = (): void => {};
    const outcome = new Promise<WorkOutcome<unknown>>((resolve, reject) => {
      const job: Job = { task, input, timeLimitMs, signal, resolve, reject };
      forget = () => this.forget(job);
      this.waiting.push(job);
    });
    signal?.addEventListener('abort', forget, { once: true });
    this.handOut();
    try {
      return (await outcome) as WorkOutcome<OutputOf<All, Name>>;
    } finally {
      signal?.removeEventListener('abort', forget);
    }
  }

  async close(): Promise<void> {
    for (const job of this.waiting.splice(0)) job.resolve(workFailure('cancelled'));
    await Promise.all([...this.threads].map((thread) => thread.close()));
    this.threads.clear();
  }

  private handOut(): void {
    for (const thread of this.threads) {
      if (!thread.isFree) continue;
      const job = this.waiting.shift();
      if (!job) return;
      thread.take(job);
    }
    // Whichever thread is free first takes the next job: a warm one is often quicker than one that has yet to load.
    const starting = [...this.threads].filter((thread) => thread.isStarting).length;
    if (this.threads.size < this.limits.threads && starting < this.waiting.length) this.addThread();
  }

  private addThread(): void {
    const { entry, memoryMb } = this.limits;
    const thread: WorkThread = new WorkThread({
      entry,
      memoryMb,
      onFree: () => this.handOut(),
      onEnd: (startError) => {
        this.threads.delete(thread);
        // One job pays for each failed start, so that what cannot start is said and not tried for ever.
        if (startError) this.waiting.shift()?.reject(startError);
        this.handOut();
      },
    });
    this.threads.add(thread);
  }

  /** Work that has not begun is simply not begun. */
  private forget(job: Job): void {
    const at = this.waiting.indexOf(job);
    if (at < 0) return;
    this.waiting.splice(at, 1);
    job.resolve(workFailure('cancelled'));
  }
}
