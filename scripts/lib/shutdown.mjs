import { afterTools, interruptWork } from './processes.mjs';
import { betweenSteps } from './steps.mjs';

/**
 * What a command has opened and must close: in the end, or when a signal comes, last opened first.
 * A second signal closes what is being closed at once, without politeness.
 *
 * Gives { add(close), closeAll(), interrupted() }, where `close` takes { atOnce }.
 */
export function closeAtTheEnd({ farewell, exitCode = 0 }) {
  const opened = [];
  let signals = 0;
  let closing;
  let current;

  const closeAll = () => (closing ??= closeInTurn());
  const closeInTurn = async () => {
    while ((current = opened.pop())) {
      // One that fails to close does not keep the others open.
      await current({ atOnce: signals > 1 }).catch((error) => process.stderr.write(`${error?.message ?? error}\n`));
    }
  };

  const onSignal = () => {
    signals += 1;
    if (signals > 1) return void current?.({ atOnce: true }).catch(() => {});
    process.stdout.write(`\n${farewell}\n`);
    interruptWork();
    // A database in the middle of its start is not on the list yet, and a tool at work may be using one that is:
    // let both come to their end.
    afterTools()
      .then(betweenSteps)
      .then(closeAll)
      .finally(() => process.exit(exitCode));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);

  if (process.env.npm_lifecycle_event) whenOrphaned(onSignal);

  return { add: (close) => opened.push(async (how) => close(how)), closeAll, interrupted: () => signals > 0 };
}

/** npm passes a signal on to a shell, and most shells end without passing it on to us: their end is our signal. */
function whenOrphaned(act) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 200);
  watch.unref();
}
