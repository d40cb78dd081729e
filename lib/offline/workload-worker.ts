import type { WorkloadPort } from './workload-messages';
import { serveWorkload } from './workload-service';

// A file of its own, since it is what `new Worker` loads. The types of a page's window stand in for the worker's, which has these two members alike.
serveWorkload(self as WorkloadPort);
