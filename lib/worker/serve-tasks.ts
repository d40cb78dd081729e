import { parentPort } from 'node:worker_threads';
import type { FromThread, Tasks, ToThread } from './protocol';

/** Makes this thread answer for `tasks`. What a task throws goes back to the caller: the thread lives on. */
export function serveTasks(tasks: Tasks): void {
  const port = parentPort;
  if (!port) throw new Error('serveTasks belongs in a worker thread');
  const send = (message: FromThread): void => port.postMessage(message);
  port.on('message', ({ task, input }: ToThread) => {
    void Promise.resolve()
      .then(async () => {
        const load = tasks[task];
        if (!load) throw new Error(`no task is called ${task}`);
        const work = await load();
        send({ kind: 'begun' });
        return work(input as never);
      })
      .then(
        (value) => send({ kind: 'done', value }),
        (error: unknown) => send({ kind: 'threw', error: cloneable(error) }),
      );
  });
  send({ kind: 'ready' });
}

/** An error may carry what cannot cross, such as a function; its name, message and stack can. */
function cloneable(error: unknown): unknown {
  if (!(error instanceof Error)) return new Error(String(error));
  const plain = new Error(error.message);
  plain.name = error.name;
  plain.stack = error.stack;
  return plain;
}
