import type { Skill } from '../skill.ts';

const STOP = /^(?:stop(?: it| that| talking| the (?:timer|alarm))?|be quiet|quiet|shut up|silence|enough)$/;
const NEVER_MIND = /^(?:never ?mind|forget it|cancel|nothing|go back to sleep|go to sleep)$/;

/** "Stop" ends what is heard, a ringing timer too; "never mind" ends the turn. Both answer with silence. */
export const controlSkill: Skill = {
  id: 'control',
  plan({ plain }, { timers }) {
    if (STOP.test(plain)) {
      return { replyText: '', completeness: 'complete', commit: () => timers.silence() };
    }
    if (NEVER_MIND.test(plain)) {
      return { replyText: 'All right.', completeness: 'complete', commit: () => timers.silence() };
    }
    return undefined;
  },
};
