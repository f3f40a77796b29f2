import type { Slots } from '../../understanding/intents/slots.ts';
import { sameName } from '../../understanding/names.ts';
import { type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { germanHelpPatterns } from './de/patterns.ts';
import { germanHelpReplies } from './de/replies.ts';
import { helpPatterns } from './en/patterns.ts';
import { helpReplies } from './en/replies.ts';

const REPLIES = { en: helpReplies, de: germanHelpReplies };
const EXAMPLE_COUNT = 2;

/** "What can you do?", and how to say it. @param skills those it tells of */
export function makeHelpSkill(skills: readonly Skill[]): Skill {
  return {
    id: 'help',
    examples: {
      en: ['What can you do?', 'What can you do with lists?'],
      de: ['Was kannst du?', 'Wie geht das mit Listen?'],
    },
    patterns: { en: helpPatterns, de: germanHelpPatterns },
    intents: {
      'help.general': (_slots, { language }) => say(REPLIES[language].general),
      'help.topic': (slots, context) => aboutTopic(slots, skills, context),
    },
  };
}

function aboutTopic(slots: Slots, skills: readonly Skill[], { language }: SkillContext): Plan | undefined {
  const topic = slots.text('topic');
  const { topics, examples } = REPLIES[language];
  const isMeant = (name: string) => topic !== undefined && sameName(name, topic, language);
  const skill = skills.find(({ id }) => isMeant(id) || topics[id]?.some(isMeant));
  return skill && say(examples(skill.examples[language].slice(0, EXAMPLE_COUNT)));
}
