import { type Skill, say } from '../../skills/skill.ts';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';

const REPLIES = {
  en: { on: 'The lamp is on.', off: 'The lamp is off.' },
  de: { on: 'Die Lampe ist an.', off: 'Die Lampe ist aus.' },
} as const satisfies Record<IntentLanguage, object>;

/** A skill of two languages: it switches a lamp that is always there. */
export function lampSkill(): { skill: Skill; lamp: { isOn: boolean } } {
  const lamp = { isOn: false };
  const switched = (isOn: boolean, language: IntentLanguage) => ({
    ...say(REPLIES[language][isOn ? 'on' : 'off']),
    effects: [
      {
        kind: 'home' as const,
        change: 'changed' as const,
        name: 'lamp',
        apply: () => {
          lamp.isOn = isOn;
        },
      },
    ],
  });
  const skill: Skill = {
    id: 'lamp',
    examples: { en: ['Switch the lamp on.'], de: ['Mach die Lampe an.'] },
    patterns: {
      en: { intents: { 'lamp.on': ['switch the lamp on'], 'lamp.same': ['lamp'] } },
      de: { intents: { 'lamp.on': ['mach die lampe an'], 'lamp.same': ['lamp'] } },
    },
    intents: {
      'lamp.on': (_slots, { language }) => ({ ...switched(true, language), undo: switched(false, language) }),
      'lamp.same': (_slots, { language }) => say(REPLIES[language][lamp.isOn ? 'on' : 'off']),
    },
  };
  return { skill, lamp };
}
