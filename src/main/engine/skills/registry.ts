import { alarmsSkill } from './alarms/alarms.ts';
import { arithmeticSkill } from './arithmetic/arithmetic.ts';
import { chanceSkill } from './chance/chance.ts';
import { controlSkill } from './control/control.ts';
import { courtesySkill } from './courtesy/courtesy.ts';
import { currencySkill } from './currency/currency.ts';
import { dateSkill } from './date/date.ts';
import { makeHelpSkill } from './help/help.ts';
import { listsSkill } from './lists/lists.ts';
import { notesSkill } from './notes/notes.ts';
import { openSkill } from './open/open.ts';
import { remindersSkill } from './reminders/reminders.ts';
import { repeatSkill } from './repeat/repeat.ts';
import type { Skill } from './skill.ts';
import { spellSkill } from './spell/spell.ts';
import { stopwatchSkill } from './stopwatch/stopwatch.ts';
import { systemSkill } from './system/system.ts';
import { timeSkill } from './time/time.ts';
import { timersSkill } from './timers/timers.ts';
import { unitsSkill } from './units/units.ts';
import { volumeSkill } from './volume/volume.ts';

const ABLE: readonly Skill[] = [
  controlSkill,
  volumeSkill,
  repeatSkill,
  remindersSkill,
  alarmsSkill,
  stopwatchSkill,
  timersSkill,
  listsSkill,
  notesSkill,
  spellSkill,
  chanceSkill,
  systemSkill,
  timeSkill,
  dateSkill,
  currencySkill,
  unitsSkill,
  arithmeticSkill,
  openSkill,
  courtesySkill,
];

/** What these do, they do to the machine they run on. */
const OF_THIS_MACHINE: ReadonlySet<Skill> = new Set([volumeSkill, systemSkill, openSkill]);
const ABLE_ELSEWHERE = ABLE.filter((skill) => !OF_THIS_MACHINE.has(skill));

/** Those for somebody who sits at another machine. */
export const SKILLS_ELSEWHERE: readonly Skill[] = [makeHelpSkill(ABLE_ELSEWHERE), ...ABLE_ELSEWHERE];

/** Every skill; the first that wants an utterance gets it. */
export const SKILLS: readonly Skill[] = [makeHelpSkill(ABLE), ...ABLE];
