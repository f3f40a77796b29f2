import type { ComputerAction } from '../../../../shared/engine/computer-actions.ts';
import type { HarkError } from '../../../../shared/errors.ts';
import type { Config } from '../../../../shared/settings/config-schema.ts';
import type { Agenda } from '../../agenda/agenda.ts';
import type { QuietTime } from '../../agenda/quiet-time.ts';
import type { CalendarReader } from '../../calendar/calendars.ts';
import type { Clock } from '../../clock/clock.ts';
import { thisComputer } from '../../computer/this-computer.ts';
import type { Facts } from '../../memory/facts.ts';
import type { UserProfile } from '../../memory/user-profile.ts';
import type { Music } from '../../music/music.ts';
import type { Notebook } from '../../notebook/notebook.ts';
import type { Consents } from '../../online/consents.ts';
import type { Online } from '../../online/online.ts';
import type { Players } from '../../players/players.ts';
import type { DesktopText } from '../../reading/desktop-text.ts';
import { Reader } from '../../reading/reader.ts';
import type { Routines } from '../../routines/routines.ts';
import type { Dictator } from '../../skills/dictation/dictator.ts';
import { Deck } from '../../skills/jokes/deck.ts';
import { REMOTE_CLIENT_SKILLS, SKILLS } from '../../skills/registry.ts';
import type { GivenContext } from '../../skills/skill.ts';
import { Stopwatch } from '../../skills/stopwatch/stopwatch-clock.ts';
import { systemFacts } from '../../skills/system/system-facts.ts';
import { findSoundControl } from '../../skills/volume/sound-control.ts';
import { Dialogue } from '../../understanding/dialogue.ts';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import { MultilingualDialogue } from './multilingual-dialogue.ts';

export interface DialogueDeps {
  /** That the user speaks; the first one counts where nothing tells which. */
  languages: readonly [IntentLanguage, ...IntentLanguage[]];
  clock: Clock;
  config: Config;
  /** Wall time. */
  now: () => Date;
  agenda: Agenda;
  notebook: Notebook;
  facts: Facts;
  user: UserProfile;
  online: Online;
  /** What the user has said about actions on this computer. */
  consents: Consents<ComputerAction>;
  /** A time in which nothing rings. */
  quiet: QuietTime;
  players: Players;
  music: Music;
  calendars: CalendarReader;
  dictator: Dictator;
  desktopText: DesktopText;
  routines: Routines;
  /** Whether the user is at another machine: skills that act on this machine are left out. */
  isRemoteClient: boolean;
  /** Opens an address or a program that the settings allow. */
  open: (target: string) => void;
  /** Called when something that a skill started fails later. */
  onError: (error: HarkError) => void;
}

/** @returns one conversation over all skills and languages */
export function createDialogue({
  languages,
  clock,
  config,
  now,
  agenda,
  notebook,
  facts,
  user,
  online,
  consents,
  quiet,
  players,
  music,
  calendars,
  dictator,
  desktopText,
  routines,
  isRemoteClient,
  open,
  onError,
}: DialogueDeps): MultilingualDialogue {
  const skills = isRemoteClient ? REMOTE_CLIENT_SKILLS : SKILLS;
  const context: GivenContext = {
    now,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    agenda,
    notebook,
    facts,
    user,
    stopwatch: new Stopwatch(() => clock.nowMs()),
    system: systemFacts,
    sound: findSoundControl(process.env.PATH ?? '', onError),
    players,
    music,
    random: Math.random,
    deck: new Deck(Math.random),
    currencyRates: config.skills.currency_rates,
    openTargets: config.skills.open,
    open,
    computer: thisComputer,
    consents,
    quiet,
    searchUrl: config.computer.search_url,
    online,
    calendars,
    dictator,
    desktopText,
    reader: new Reader(),
    routines,
  };
  return new MultilingualDialogue(languages, (language, options) => new Dialogue(skills, context, language, options));
}
