import type { HarkError } from '../../../../shared/errors.ts';
import type { Config } from '../../../../shared/settings/config-schema.ts';
import type { Agenda } from '../../agenda/agenda.ts';
import type { Clock } from '../../clock/clock.ts';
import type { Facts } from '../../memory/facts.ts';
import type { UserProfile } from '../../memory/user-profile.ts';
import type { Notebook } from '../../notebook/notebook.ts';
import { REMOTE_CLIENT_SKILLS, SKILLS } from '../../skills/registry.ts';
import { Stopwatch } from '../../skills/stopwatch/stopwatch-clock.ts';
import { systemFacts } from '../../skills/system/system-facts.ts';
import { findSoundControl } from '../../skills/volume/sound-control.ts';
import { Dialogue } from '../../understanding/dialogue.ts';

export interface DialogueDeps {
  clock: Clock;
  config: Config;
  /** Wall time. */
  now: () => Date;
  agenda: Agenda;
  notebook: Notebook;
  facts: Facts;
  user: UserProfile;
  /** Whether the user is at another machine: skills that act on this machine are left out. */
  isRemoteClient: boolean;
  /** Opens an address or a program that the settings allow. */
  open: (target: string) => void;
  /** Called when something that a skill started fails later. */
  onError: (error: HarkError) => void;
}

/** @returns a dialogue over all skills */
export function createDialogue({
  clock,
  config,
  now,
  agenda,
  notebook,
  facts,
  user,
  isRemoteClient,
  open,
  onError,
}: DialogueDeps): Dialogue {
  return new Dialogue(isRemoteClient ? REMOTE_CLIENT_SKILLS : SKILLS, {
    now,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    agenda,
    notebook,
    facts,
    user,
    stopwatch: new Stopwatch(() => clock.nowMs()),
    system: systemFacts,
    sound: findSoundControl(process.env.PATH ?? '', onError),
    random: Math.random,
    currencyRates: config.skills.currency_rates,
    openTargets: config.skills.open,
    open,
  });
}
