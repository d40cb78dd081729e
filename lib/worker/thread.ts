import { serveTasks } from './serve-tasks';
import { tasks } from './tasks';

// On broken files pdf.js leaves promises behind that are rejected after its answer is in. Our own are all awaited (serveTasks), so what
// arrives here is never the outcome of a task, and no reason to end a thread that the next task could use.
process.on('unhandledRejection', () => {});

serveTasks(tasks);
