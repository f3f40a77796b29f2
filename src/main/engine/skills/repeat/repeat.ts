import { type Skill, say } from '../skill.ts';

const AGAIN =
  /^(?:repeat(?: that| it| yourself)?|say (?:that|it) (?:again|1 more time|once more)|(?:what|pardon)(?: did you say| was that| me)?|come again|i (?:didn't|did not) (?:hear|catch|get) (?:you|that|it)|1 more time|again|once more|sorry what)$/;

/** "Repeat that". */
export const repeatSkill: Skill = {
  id: 'repeat',
  examples: ['Repeat that.', 'What did you say?'],
  plan({ plain }, { lastReply }) {
    return AGAIN.test(plain) ? say(lastReply() ?? 'I have not said anything yet.') : undefined;
  },
};
