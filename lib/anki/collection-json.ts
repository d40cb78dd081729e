import { NOTE_TYPE_ID } from './note-type';

const neverStudied: [day: number, amount: number] = [0, 0];

/** A deck with every key that Anki’s reader of schema 11 demands. */
function deckJson(id: number, name: string, modSeconds: number) {
  return {
    id,
    name,
    mod: modSeconds,
    usn: -1,
    lrnToday: neverStudied,
    revToday: neverStudied,
    newToday: neverStudied,
    timeToday: neverStudied,
    collapsed: false,
    browserCollapsed: false,
    desc: '',
    dyn: 0,
    conf: 1,
    extendNew: 0,
    extendRev: 0,
  };
}

/** The default deck must be there, also when nothing is in it. */
export function decksJson(decks: ReadonlyMap<string, number>, modSeconds: number): string {
  const all = [deckJson(1, 'Default', 0), ...[...decks].map(([name, id]) => deckJson(id, name, modSeconds))];
  return JSON.stringify(Object.fromEntries(all.map((deck) => [deck.id, deck])));
}

/** Anki’s own defaults. */
export function deckOptionsJson(): string {
  const options = {
    id: 1,
    mod: 0,
    name: 'Default',
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
    rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36_500, perDay: 200, hardFactor: 1.2 },
    lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
    dyn: false,
  };
  return JSON.stringify({ 1: options });
}

/** `rollover`: the hour at which the learner’s day begins. */
export function configJson(rollover: number, nextPosition: number): string {
  const config = {
    nextPos: nextPosition,
    estTimes: true,
    activeDecks: [1],
    curDeck: 1,
    curModel: NOTE_TYPE_ID,
    sortType: 'noteFld',
    sortBackwards: false,
    timeLim: 0,
    addToCur: true,
    newSpread: 0,
    dueCounts: true,
    collapseTime: 1200,
    schedVer: 2,
    rollover,
  };
  return JSON.stringify(config);
}
