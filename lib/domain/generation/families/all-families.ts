import { amount } from './quantity';
import { directDemand, documentDemand } from './demand';
import type { FactFamily } from './draft';
import { eventDate } from './date';
import { eventPlace } from './place';
import { invitation } from './invitation';
import { namedSpokesperson } from './spokesperson';
import { namedSubject } from './subject';
import { participialOpener } from './opener';
import { plainSentence } from './plain';
import { quotedSpeaker } from './quote';
import { reportedSpeaker } from './reported';
import { appositiveRole } from './role';
import { titledRole } from './titled-role';

/** Every family reads every sentence; ranking decides what is asked. */
export const allFamilies: readonly FactFamily[] = [namedSpokesperson, appositiveRole, titledRole, quotedSpeaker, documentDemand, directDemand, amount, participialOpener, eventDate, eventPlace, invitation, reportedSpeaker, namedSubject, plainSentence];
