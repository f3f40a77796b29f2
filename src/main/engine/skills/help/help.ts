import { type Skill, say } from '../skill.ts';

const HELP =
  /^(?:help(?: me)?|what can (?:you do|i (?:ask|say|do))(?: you)?|what (?:kinds? of )?things can you do|what do you (?:know|do)|how can you help(?: me)?|what are you able to do|what are your skills)$/;
const HELP_WITH =
  /^(?:what can you do with|how do i (?:use|set|make|ask for|get|add|take)|help(?: me)? with|how does? (?:a |the )?)\s*(?:an? |the |my )?(?<topic>[a-z ]+?)(?: work)?$/;

/** "What can you do?", and how to say it. @param skills those it tells of */
export function makeHelpSkill(skills: readonly Skill[]): Skill {
  return {
    id: 'help',
    examples: ['What can you do?', 'What can you do with lists?'],
    plan({ plain }) {
      if (HELP.test(plain)) {
        return say(
          'I can set timers, alarms and reminders, tell time and date, calculate and convert, keep lists and notes, ' +
            'and more. Try: Set a timer for five minutes.',
        );
      }
      const topic = HELP_WITH.exec(plain)?.groups?.topic;
      const skill = topic && skills.find(({ id }) => singular(id) === singular(topic));
      return skill ? say(`You can say: ${skill.examples.slice(0, 2).join(' Or: ')}`) : undefined;
    },
  };
}

function singular(word: string): string {
  return word.replace(/s$/, '');
}
