import { type Skill, say } from '../skill.ts';

const HELLO = 'Hello. What can I do for you?';
const ABOUT = 'I am Hark, your assistant. All that you say stays on this machine.';

const ANSWERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:hello|hi|hey|howdy|greetings)(?: there| hark)?$/, HELLO],
  [/^good morning(?: hark)?$/, 'Good morning.'],
  [/^good afternoon(?: hark)?$/, 'Good afternoon.'],
  [/^good evening(?: hark)?$/, 'Good evening.'],
  [/^good night(?: hark)?$/, 'Good night.'],
  [/^(?:thanks|thank you)(?: a lot| so much| very much| hark)*$|^cheers$/, "You're welcome."],
  [/^what's up$|^how(?:'s it going| are you(?: doing)?(?: today)?)$/, "I'm well, thank you. What can I do for you?"],
  [/^(?:who are you|what(?:'s| is) your name|what are you(?: called)?|introduce yourself)$/, ABOUT],
  [/^(?:goodbye|good bye|bye(?: bye)?|see you(?: later)?)$/, 'Goodbye.'],
  [/^(?:good job|well done|nice(?: work)?|great(?: job)?|perfect|awesome)$/, 'Thank you.'],
];

/** Greetings, thanks and who it is. */
export const courtesySkill: Skill = {
  id: 'courtesy',
  examples: ['Hello.', 'Thank you.'],
  plan({ words, plain }) {
    const answer = ANSWERS.find(([pattern]) => pattern.test(words) || pattern.test(plain));
    return answer && say(answer[1]);
  },
};
