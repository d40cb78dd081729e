import { z } from 'zod';

const named = z.string().min(1).max(500);
const yes = z.enum(['yes', 'no']).transform((word) => word === 'yes');

export const pauseTopicSchema = z.object({ topic: named, paused: yes });
export const retireStorySchema = z.object({ slug: named, retired: yes });
