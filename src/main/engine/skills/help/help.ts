import type { Slots } from '../../understanding/intents/slots.ts';
import { sameName } from '../../understanding/names.ts';
import { type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { helpPatterns } from './en/patterns.ts';
import { helpReplies } from './en/replies.ts';

const REPLIES = { en: helpReplies };
const EXAMPLE_COUNT = 2;

/** "What can you do?", and how to say it. @param skills those it tells of */
export function makeHelpSkill(skills: readonly Skill[]): Skill {
  return {
    id: 'help',
    examples: ['What can you do?', 'What can you do with lists?'],
    patterns: { en: helpPatterns },
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
  return skill && say(examples(skill.examples.slice(0, EXAMPLE_COUNT)));
}
