import { headers } from 'next/headers';
import { cache } from 'react';
import type { User } from '@/lib/data/users';
import { findLearner } from './gate';

/** For pages and layouts: who is looking, read once a request however many components ask. */
export const currentLearner = cache(async (): Promise<User | null> => findLearner((await headers()).get('cookie')));
