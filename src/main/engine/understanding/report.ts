import { performance } from 'node:perf_hooks';
import { HarkError } from '../../../shared/errors.ts';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { Facts } from '../memory/facts.ts';
import { UserProfile } from '../memory/user-profile.ts';
import type { Online } from '../online/online.ts';
import { isKnownPlayer } from '../players/known-players.ts';
import { NO_DESKTOP_TEXT } from '../reading/desktop-text.ts';
import { Reader } from '../reading/reader.ts';
import { Routines } from '../routines/routines.ts';
import type { Effect } from '../skills/effect.ts';
import { Deck } from '../skills/jokes/deck.ts';
import { SKILLS } from '../skills/registry.ts';
import { type GivenContext, THIS_MACHINE } from '../skills/skill.ts';
import { Stopwatch } from '../skills/stopwatch/stopwatch-clock.ts';
import { Dialogue, NOT_UNDERSTOOD } from './dialogue.ts';
import { spokenDuration as germanDuration } from './languages/de/speak.ts';
import { spokenDuration } from './languages/en/speak.ts';
import type { IntentLanguage } from './languages/languages.ts';
import { type SaidState, stateAt } from './said-state.ts';
import { shownSlots } from './shown-slots.ts';

/** A timer without a name is named by its length. */
const SPOKEN_DURATION = { en: spokenDuration, de: germanDuration };

/** How a sentence was understood, and what it would do. */
export interface UnderstandingReport {
  text: string;
  understood: boolean;
  /** No pattern explains the words: the classifier supposes what they mean. */
  supposed: boolean;
  intents: { intent: string; slots: Record<string, unknown> }[];
  effects: Omit<Effect, 'apply'>[];
  reply: string;
  /** Whether the reply is a question that must be answered first. */
  asks: boolean;
  /** Host of the service that is asked for the reply, which is empty then. */
  asksService?: string;
  /** Words that nothing explains. */
  unexplained: readonly string[];
  computeMs: number;
}

/** Reads one sentence as if it were said at that moment in that state. Does nothing. */
export function understandingReport(
  text: string,
  now: Date,
  state: SaidState = {},
  language: IntentLanguage = 'en',
): UnderstandingReport {
  const dialogue = new Dialogue(
    SKILLS,
    { ...contextAt(now), ...stateAt(state, now, SPOKEN_DURATION[language]) },
    language,
  );
  const startedMs = performance.now();
  const {
    skill,
    intents = [],
    effects = [],
    replyText,
    asks = false,
    lookUp,
    isSupposed = false,
    unexplained = [],
  } = dialogue.understand(text);
  const computeMs = performance.now() - startedMs;
  return {
    text,
    understood: skill !== NOT_UNDERSTOOD,
    supposed: isSupposed,
    intents: intents.map(({ intent, slots }) => ({ intent, slots: shownSlots(slots) })),
    effects: effects.map(({ apply: _, takeBack: __, ...effect }: Effect & { takeBack?: Effect }) => effect),
    reply: replyText,
    asks,
    ...(lookUp && lookUp.host !== THIS_MACHINE && { asksService: lookUp.host }),
    unexplained,
    computeMs: Math.round(computeMs * 1000) / 1000,
  };
}

/** Everything else that a skill may know, as on a desktop that has it all. */
function contextAt(now: Date): Omit<GivenContext, 'agenda' | 'notebook'> {
  const nothing = () => undefined;
  return {
    now: () => new Date(now),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    facts: new Facts(),
    user: new UserProfile({ name: null, place: 'here' }),
    stopwatch: new Stopwatch(() => now.getTime()),
    system: {
      battery: () => undefined,
      disk: () => ({ freeBytes: 0, totalBytes: 0 }),
      memory: () => ({ freeBytes: 0, totalBytes: 0 }),
      address: () => undefined,
      uptimeMs: () => 0,
    },
    sound: { hasVolume: true, setLevel: nothing, changeLevel: nothing, step: nothing },
    players: { isPlayer: isKnownPlayer, find: askNobody, run: askNobody, playOwn: askNobody },
    music: { hasFolder: false, songs: askNobody, play: askNobody },
    random: () => 0.3,
    deck: new Deck(() => 0.3),
    currencyRates: { USD: 1.08, GBP: 0.85, JPY: 162, CHF: 0.95 },
    openTargets: {},
    open: nothing,
    computer: {
      findProgram: () => undefined,
      start: askNobody,
      show: askNobody,
      close: askNobody,
      openFolder: askNobody,
      saveScreenshot: askNobody,
      lockScreen: askNobody,
    },
    consents: { of: () => 'allowed', decide: nothing },
    quiet: { isOn: false, until: undefined, start: nothing, end: nothing },
    searchUrl: configSchema.parse({}).computer.search_url,
    online: allowedOnline(),
    routines: new Routines(),
    calendars: { isSetUp: true, remindMinutes: 10, host: undefined, read: async () => ({ events: [], problems: [] }) },
    desktopText: NO_DESKTOP_TEXT,
    reader: new Reader(),
    dictator: { problem: undefined, isActive: false, start: nothing },
  };
}

/** Every service as if it were allowed; none is asked. */
function allowedOnline(): Online {
  return {
    settings: configSchema.parse({}).services,
    consentTo: () => 'allowed',
    decide: () => undefined,
    load: () => Promise.resolve(),
    get: askNobody,
    post: askNobody,
    readPage: askNobody,
  };
}

function askNobody(): Promise<never> {
  return Promise.reject(new HarkError('SERVICE_REFUSED', 'a report asks nobody'));
}
