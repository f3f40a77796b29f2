import type { Slots } from '../../understanding/intents/slots.ts';
import { durationMs } from '../../understanding/time/duration-value.ts';
import type { Effect } from '../effect.ts';
import { type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { germanControlPatterns } from './de/patterns.ts';
import { germanControlReplies } from './de/replies.ts';
import { controlPatterns } from './en/patterns.ts';
import { controlReplies } from './en/replies.ts';

const MINUTE_MS = 60_000;
const SNOOZE_MS = 9 * MINUTE_MS;
const REPLIES = { en: controlReplies, de: germanControlReplies };

/** "Stop" ends what is heard, what rings too; "never mind" ends the turn. */
export const controlSkill: Skill = {
  id: 'control',
  examples: {
    en: ['Stop.', 'Never mind.', 'Snooze.'],
    de: ['Stopp.', 'Vergiss es.', 'Schlummern.'],
  },
  patterns: { en: controlPatterns, de: germanControlPatterns },
  intents: {
    'control.stop': (slots, context) => (isMeant(slots, context) ? silenced('', context) : undefined),
    'control.cancel': (_slots, context) => silenced(REPLIES[context.language].left, context),
    'control.undo': (_slots, { language }) => say(REPLIES[language].nothingToUndo),
    'control.snooze': snooze,
  },
};

/** Some sentences are meant so only while something rings. */
function isMeant(slots: Slots, { agenda }: SkillContext): boolean {
  return !slots.has('ringing') || agenda.ringing.length > 0;
}

function silenced(replyText: string, context: SkillContext): Plan {
  return { ...say(replyText), effects: ofRinging('removed', () => context.agenda.silence(), context) };
}

/** Everything that rings is changed at once. */
function ofRinging(change: Effect['change'], apply: () => void, { agenda }: SkillContext): Effect[] {
  return agenda.ringing.map(({ kind, label }, index) => ({
    kind,
    change,
    name: label,
    apply: () => index === 0 && apply(),
  }));
}

function snooze(slots: Slots, context: SkillContext): Plan | undefined {
  const { agenda, language } = context;
  const { nothingRings, snoozed } = REPLIES[language];
  if (!isMeant(slots, context)) return undefined;
  if (agenda.ringing.length === 0) return say(nothingRings);
  const duration = slots.get('duration');
  const minutes = slots.get('number', 'minutes')?.value;
  const delayMs = duration ? durationMs(duration) : minutes === undefined ? SNOOZE_MS : minutes * MINUTE_MS;
  if (delayMs <= 0) return undefined;
  return { ...say(snoozed(delayMs)), effects: ofRinging('changed', () => agenda.snooze(delayMs), context) };
}
