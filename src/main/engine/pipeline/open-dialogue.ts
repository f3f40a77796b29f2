import type { Agenda } from '../agenda/agenda.ts';
import { Notebook } from '../notebook/notebook.ts';
import { SKILLS } from '../skills/registry.ts';
import { Stopwatch } from '../skills/stopwatch/stopwatch-clock.ts';
import { systemFacts } from '../skills/system/system-facts.ts';
import { findSoundControl } from '../skills/volume/sound-control.ts';
import { Dialogue } from '../understanding/dialogue.ts';
import type { SessionParts } from './session-parts.ts';

/**
 * All skills, with what they may touch.
 * @param onError called when something that a skill has begun fails later
 */
export function openDialogue(
  { clock, config, now, stores, emit }: SessionParts,
  agenda: Agenda,
  onError: (error: unknown) => void,
): Dialogue {
  return new Dialogue(SKILLS, {
    now,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    agenda,
    notebook: new Notebook(stores?.notebook),
    stopwatch: new Stopwatch(() => clock.nowMs()),
    system: systemFacts,
    sound: findSoundControl(process.env.PATH ?? '', onError),
    random: Math.random,
    currencyRates: config.skills.currency_rates,
    openTargets: config.skills.open,
    open: (target) => emit({ type: 'open', target }),
  });
}
