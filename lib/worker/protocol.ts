/** Work a thread can do, by name. Inputs and outputs cross by structured clone: plain data and bytes. */
export type Tasks = Record<string, (input: never) => unknown>;
export type InputOf<All extends Tasks, Name extends keyof All> = Parameters<All[Name]>[0];
export type OutputOf<All extends Tasks, Name extends keyof All> = Awaited<ReturnType<All[Name]>>;

export type ToThread = { task: string; input: unknown };
/** `ready` comes once, when the thread has loaded its code; then one answer per task. */
export type FromThread = { kind: 'ready' } | { kind: 'done'; value: unknown } | { kind: 'threw'; error: unknown };
