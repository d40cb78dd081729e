import { uuidV7 } from '@/lib/domain/uuid-v7';
import { secureRandom } from '@/lib/offline/secure-random';

/** An id for what is made in this browser, as the server takes it. */
export const newLocalId = (prefix: 'f' | 'i'): string => `${prefix}-${uuidV7(new Date(), secureRandom)}`;
