import { amount } from './quantity';
import { directDemand, documentDemand } from './demand';
import type { FactFamily } from './draft';
import { eventDate } from './date';
import { eventPlace } from './place';
import { invitation } from './invitation';
import { namedSpokesperson } from './spokesperson';
import { namedSubject } from './subject';
import { newsObject } from './object';
import { participialOpener } from './opener';
import { passage } from '../passage/passage';
import { plainSentence } from './plain';
import { quotedSpeaker } from './quote';
import { reportedSpeaker } from './reported';
import { appositiveRole } from './role';
import { titledRole } from './titled-role';
import { plannedAction } from './action';
import { expandedAcronym } from './acronym';
import { passiveAgent } from './agent';
import { casualties } from './casualties';
import { statedCause } from './cause';
import { definedName } from './definition';
import { distance } from './distance';
import { lengthOfTime } from './duration';
import { newPost } from './post';
import { population } from './population';
import { statedPurpose } from './purpose';
import { matchScore } from './score';
import { toll } from './toll';
import { recipient } from './recipient';
import { recordHolder } from './superlative';
import { voteCount } from './vote';

/** Every family reads every sentence; ranking decides what is asked. */
export const allFamilies: readonly FactFamily[] = [
  namedSpokesperson, appositiveRole, titledRole, quotedSpeaker, documentDemand, matchScore, voteCount, amount, population, distance, lengthOfTime, toll, casualties, participialOpener, eventDate, eventPlace, invitation,
  newPost, recipient, passiveAgent, plannedAction, directDemand, statedCause, statedPurpose, reportedSpeaker, namedSubject, newsObject, recordHolder, definedName, expandedAcronym, passage, plainSentence,
];
