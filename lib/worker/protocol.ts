/** Work a thread can do, by name: what loads its code, and gives back what does it. Inputs and outputs cross by structured clone. */
export type Tasks = Record<string, () => Work | Promise<Work>>;
type Work = (input: never) => unknown;
type WorkOf<All extends Tasks, Name extends keyof All> = Awaited<ReturnType<All[Name]>>;
export type InputOf<All extends Tasks, Name extends keyof All> = Parameters<WorkOf<All, Name>>[0];
export type OutputOf<All extends Tasks, Name extends keyof All> = Awaited<ReturnType<WorkOf<All, Name>>>;

export type ToThread = { task: string; input: unknown };
/** `ready` comes once; then, for each task, `begun` when its code is loaded, and one answer. */
export type FromThread = { kind: 'ready' } | { kind: 'begun' } | { kind: 'done'; value: unknown } | { kind: 'threw'; error: unknown };
