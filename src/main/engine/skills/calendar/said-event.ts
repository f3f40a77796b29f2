import type { Slots } from '../../understanding/intents/slots.ts';
import type { SkillContext } from '../skill.ts';
import { namesEvent as namesGermanEvent } from './de/event-words.ts';
import { GERMAN_KINDS } from './de/kinds.ts';
import { namesEvent } from './en/event-words.ts';
import { KINDS, PERSONAL_KINDS } from './en/kinds.ts';

/** Kinds of events by their tags. */
const ENGLISH_KINDS: ReadonlyMap<string, string> = new Map([...KINDS, ...PERSONAL_KINDS].map((kind) => [kind, kind]));

const LANGUAGES = {
  en: { namesEvent, kinds: ENGLISH_KINDS },
  // The sentences of a language model's tools are English, whatever the language of the reply.
  de: {
    namesEvent: (said: string) => namesGermanEvent(said) && namesEvent(said),
    kinds: new Map([...ENGLISH_KINDS, ...GERMAN_KINDS]),
  },
};

/** @returns the words of all parts of an event's name, as "dentist appointment Anna"; undefined when none of them tells it from another */
export function saidEvent(slots: Slots, { language }: Pick<SkillContext, 'language'>): string | undefined {
  const kinds = [...LANGUAGES[language].kinds].filter(([tag]) => slots.has(tag)).map(([, word]) => word);
  const said = [slots.text('what'), ...kinds, slots.text('with')].filter(Boolean).join(' ');
  return LANGUAGES[language].namesEvent(said) ? said : undefined;
}
