import type { FactFamily } from './draft';
import { documentDemand } from './demand';
import { quotedSpeaker } from './quote';
import { appositiveRole } from './role';
import { namedSpokesperson } from './spokesperson';
import { titledRole } from './titled-role';

export const allFamilies: readonly FactFamily[] = [namedSpokesperson, appositiveRole, titledRole, quotedSpeaker, documentDemand];
