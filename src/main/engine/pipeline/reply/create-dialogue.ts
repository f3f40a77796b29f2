import type { HarkError } from '../../../../shared/errors.ts';
import type { Config } from '../../../../shared/settings/config-schema.ts';
import type { Agenda } from '../../agenda/agenda.ts';
import type { Clock } from '../../clock/clock.ts';
import type { Notebook } from '../../notebook/notebook.ts';
import { SKILLS, SKILLS_ELSEWHERE } from '../../skills/registry.ts';
import { Stopwatch } from '../../skills/stopwatch/stopwatch-clock.ts';
import { systemFacts } from '../../skills/system/system-facts.ts';
import { findSoundControl } from '../../skills/volume/sound-control.ts';
import { Dialogue } from '../../understanding/dialogue.ts';

export interface DialogueParts {
  clock: Clock;
  config: Config;
  /** Wall time. */
  now: () => Date;
  agenda: Agenda;
  notebook: Notebook;
  /** Whether who talks sits at another machine: what acts on this one is left out. */
  elsewhere: boolean;
  /** Opens an address or a program that the settings allow. */
  open: (target: string) => void;
  /** Called when something that a skill has begun fails later. */
  onError: (error: HarkError) => void;
}

/** All skills, with what they may touch. */
export function openDialogue({
  clock,
  config,
  now,
  agenda,
  notebook,
  elsewhere,
  open,
  onError,
}: DialogueParts): Dialogue {
  return new Dialogue(elsewhere ? SKILLS_ELSEWHERE : SKILLS, {
    now,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    agenda,
    notebook,
    stopwatch: new Stopwatch(() => clock.nowMs()),
    system: systemFacts,
    sound: findSoundControl(process.env.PATH ?? '', onError),
    random: Math.random,
    currencyRates: config.skills.currency_rates,
    openTargets: config.skills.open,
    open,
  });
}
