import { alarmsSkill } from './alarms/alarms.ts';
import { arithmeticSkill } from './arithmetic/arithmetic.ts';
import { calendarSkill } from './calendar/calendar.ts';
import { chanceSkill } from './chance/chance.ts';
import { controlSkill } from './control/control.ts';
import { courtesySkill } from './courtesy/courtesy.ts';
import { currencySkill } from './currency/currency.ts';
import { dateSkill } from './date/date.ts';
import { dictationSkill } from './dictation/dictation.ts';
import { factsSkill } from './facts/facts.ts';
import { makeHelpSkill } from './help/help.ts';
import { homeSkill } from './home/home.ts';
import { jokesSkill } from './jokes/jokes.ts';
import { listsSkill } from './lists/lists.ts';
import { mediaSkill } from './media/media.ts';
import { memorySkill } from './memory/memory.ts';
import { newsSkill } from './news/news.ts';
import { notesSkill } from './notes/notes.ts';
import { openSkill } from './open/open.ts';
import { quietSkill } from './quiet/quiet.ts';
import { readingSkill } from './reading/reading.ts';
import { remindersSkill } from './reminders/reminders.ts';
import { repeatSkill } from './repeat/repeat.ts';
import { routinesSkill } from './routines/routines.ts';
import { screenSkill } from './screen/screen.ts';
import type { Skill } from './skill.ts';
import { spellSkill } from './spell/spell.ts';
import { stopwatchSkill } from './stopwatch/stopwatch.ts';
import { systemSkill } from './system/system.ts';
import { timeSkill } from './time/time.ts';
import { timersSkill } from './timers/timers.ts';
import { unavailableSkill } from './unavailable/unavailable.ts';
import { unitsSkill } from './units/units.ts';
import { userSkill } from './user/user.ts';
import { volumeSkill } from './volume/volume.ts';
import { weatherSkill } from './weather/weather.ts';

const ABLE: readonly Skill[] = [
  controlSkill,
  readingSkill,
  volumeSkill,
  mediaSkill,
  repeatSkill,
  remindersSkill,
  alarmsSkill,
  stopwatchSkill,
  timersSkill,
  listsSkill,
  memorySkill,
  notesSkill,
  spellSkill,
  chanceSkill,
  systemSkill,
  timeSkill,
  dateSkill,
  weatherSkill,
  homeSkill,
  calendarSkill,
  currencySkill,
  unitsSkill,
  arithmeticSkill,
  factsSkill,
  newsSkill,
  jokesSkill,
  openSkill,
  screenSkill,
  quietSkill,
  dictationSkill,
  routinesSkill,
  userSkill,
  courtesySkill,
  unavailableSkill,
];

/** These skills act on the machine that they run on, or on its settings. */
const LOCAL_SKILLS: ReadonlySet<Skill> = new Set([
  volumeSkill,
  mediaSkill,
  systemSkill,
  openSkill,
  screenSkill,
  quietSkill,
  dictationSkill,
  readingSkill,
  userSkill,
  calendarSkill,
  routinesSkill,
]);
const ABLE_FOR_REMOTE_CLIENTS = ABLE.filter((skill) => !LOCAL_SKILLS.has(skill));

/** The skills for a user at another machine. */
export const REMOTE_CLIENT_SKILLS: readonly Skill[] = [
  makeHelpSkill(ABLE_FOR_REMOTE_CLIENTS),
  ...ABLE_FOR_REMOTE_CLIENTS,
];

/** Every skill. Of two readings that explain a sentence equally well, that of the first counts. */
export const SKILLS: readonly Skill[] = [makeHelpSkill(ABLE), ...ABLE];
