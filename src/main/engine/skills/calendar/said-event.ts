import type { Slots } from '../../understanding/intents/slots.ts';
import type { SkillContext } from '../skill.ts';
import { namesEvent } from './en/event-words.ts';
import { KINDS, PERSONAL_KINDS } from './en/kinds.ts';

const LANGUAGES = { en: { namesEvent, kinds: [...KINDS, ...PERSONAL_KINDS] } };

/** @returns the words of all parts of an event's name, as "dentist appointment Anna"; undefined when none of them tells it from another */
export function saidEvent(slots: Slots, { language }: Pick<SkillContext, 'language'>): string | undefined {
  const kinds = LANGUAGES[language].kinds.filter((kind) => slots.has(kind));
  const said = [slots.text('what'), ...kinds, slots.text('with')].filter(Boolean).join(' ');
  return LANGUAGES[language].namesEvent(said) ? said : undefined;
}
