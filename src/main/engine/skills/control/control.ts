import { type Skill, say } from '../skill.ts';

const STOP =
  /^(?:stop(?: it| that| talking| speaking| the (?:timer|alarm|noise|ringing))?|be quiet|quiet|shut up|silence|(?:that's |that is )?enough|hush)$/;
const NEVER_MIND =
  /^(?:never ?mind(?: that)?|forget (?:it|about it|that)|cancel(?: that| it)?|nothing|no(?: thanks| thank you)?|nothing thanks|go back to sleep|go to sleep|leave it)$/;
const SNOOZE = /^snooze(?: for (?<minutes>\d+) minutes?)?(?: the alarm)?$/;
const SNOOZE_MINUTES = 9;

/** "Stop" ends what is heard, what rings too; "never mind" ends the turn. */
export const controlSkill: Skill = {
  id: 'control',
  examples: ['Stop.', 'Never mind.', 'Snooze.'],
  plan({ plain }, { agenda }) {
    const silence = () => agenda.silence();
    if (STOP.test(plain)) return { ...say(''), commit: silence };
    if (NEVER_MIND.test(plain)) return { ...say('All right.'), commit: silence };
    const snooze = SNOOZE.exec(plain);
    if (!snooze) return undefined;
    if (agenda.ringing.length === 0) return say('Nothing is ringing.');
    const minutes = Number(snooze.groups?.minutes ?? SNOOZE_MINUTES);
    return { ...say(`I'll ring again in ${minutes} minutes.`), commit: () => void agenda.snooze(minutes * 60_000) };
  },
};

/** What of the sound comes before or after the words for it to end: a word or two of its echo. */
const MAX_ECHOED_WORDS = 2;
const NEVER_MIND_BEFORE_ECHO = /^never ?mind(?: \S+){1,2}$/;

/**
 * The words that end what sounds, which need no wake word while it does.
 * @param plain what was heard over it; the first and last words may be its echo
 */
export function wordsThatEndSound(plain: string): string | undefined {
  const words = plain.split(' ');
  for (let skipped = 0; skipped <= MAX_ECHOED_WORDS && skipped < words.length; skipped++) {
    const rest = words.slice(skipped).join(' ');
    const clear = skipped === 0 || rest === 'stop' || rest.startsWith('never');
    if (NEVER_MIND_BEFORE_ECHO.test(rest)) return 'never mind';
    if (clear && (STOP.test(rest) || NEVER_MIND.test(rest) || SNOOZE.test(rest))) return rest;
  }
  return undefined;
}
