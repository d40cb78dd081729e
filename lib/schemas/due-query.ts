import { z } from 'zod';

/** A phone that fills its store for the train asks for more cards than a page shows. */
export const dueQuerySchema = z.object({ limit: z.coerce.number().pipe(z.int().min(1).max(200)).default(20) });
