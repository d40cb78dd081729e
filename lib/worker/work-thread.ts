import { Worker } from 'node:worker_threads';
import { workFailure, type WorkOutcome } from './outcome';
import type { FromThread, ToThread } from './protocol';

export type Job = ToThread & {
  timeLimitMs: number;
  signal: AbortSignal | undefined;
  resolve: (outcome: WorkOutcome<unknown>) => void;
  reject: (error: unknown) => void;
};

/** For loading the code of a task, which is no fault of what the task is given. On a busy machine that takes long, once. */
const loadLimitMs = 120_000;
/** Work that nobody waits for any more may end by itself within this, which is cheaper than a new thread. */
const cancelledGraceMs = 1_000;

/** `onFree`: it can take a job. `onEnd`: it is gone; with an error, when it never got as far as taking one. */
type Options = { entry: string; memoryMb: number; onFree: () => void; onEnd: (startError?: Error) => void };

/** One thread, one job at a time. A job that outlasts its limit ends with its thread, since nothing else stops running code. */
export class WorkThread {
  private readonly worker: Worker;
  private state: 'starting' | 'free' | 'busy' | 'ended' = 'starting';
  private job: Job | null = null;
  private deadline: NodeJS.Timeout | undefined;

  constructor(private readonly options: Options) {
    this.worker = new Worker(options.entry, { resourceLimits: { maxOldGenerationSizeMb: options.memoryMb } });
    this.worker.on('message', (message: FromThread) => this.hear(message));
    this.worker.on('error', (error) => this.end(error));
    this.worker.on('exit', (code) => this.end(new Error(`a worker thread ended by itself (${code})`)));
  }

  get isFree(): boolean {
    return this.state === 'free';
  }

  get isStarting(): boolean {
    return this.state === 'starting';
  }

  take(job: Job): void {
    this.state = 'busy';
    this.job = job;
    this.worker.ref();
    job.signal?.addEventListener('abort', this.onAbort, { once: true });
    this.endIn(loadLimitMs);
    this.worker.postMessage({ task: job.task, input: job.input } satisfies ToThread);
  }

  async close(): Promise<void> {
    const job = this.leave('ended');
    job?.resolve(workFailure('cancelled'));
    await this.worker.terminate();
  }

  private hear(message: FromThread): void {
    if (this.state === 'ended') return;
    if (message.kind === 'begun') {
      if (this.job && !this.job.signal?.aborted) this.endIn(this.job.timeLimitMs);
      return;
    }
    const job = this.leave('free');
    if (message.kind === 'done') job?.resolve({ ok: true, value: message.value });
    if (message.kind === 'threw') job?.reject(message.error);
    // A thread with nothing to do must not keep a command or a test from ending.
    this.worker.unref();
    this.options.onFree();
  }

  /** The caller is answered at once. The thread can only be ended, and that waits a little. */
  private readonly onAbort = (): void => {
    this.job?.resolve(workFailure('cancelled'));
    this.endIn(cancelledGraceMs);
  };

  private endIn(milliseconds: number): void {
    clearTimeout(this.deadline);
    this.deadline = setTimeout(() => {
      const job = this.leave('ended');
      job?.resolve(workFailure('too-slow'));
      void this.worker.terminate();
      this.options.onEnd();
    }, milliseconds);
  }

  private leave(state: 'free' | 'ended'): Job | null {
    clearTimeout(this.deadline);
    this.state = state;
    const { job } = this;
    this.job = null;
    job?.signal?.removeEventListener('abort', this.onAbort);
    return job;
  }

  private end(error: Error): void {
    if (this.state === 'ended') return;
    const startError = this.state === 'starting' ? error : undefined;
    const job = this.leave('ended');
    if (isOutOfMemory(error)) job?.resolve(workFailure('too-large'));
    else job?.reject(error);
    this.options.onEnd(startError);
  }
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
