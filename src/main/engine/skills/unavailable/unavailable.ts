import { domainOf } from '../../understanding/intents/domain.ts';
import { type IntentHandler, type Plan, type Skill, say } from '../skill.ts';
import { unavailablePatterns } from './en/patterns.ts';
import { unavailableReplies } from './en/replies.ts';

const REPLIES = { en: unavailableReplies };
const KNOWLEDGE_INTENTS = ['joke.tell', 'fact.tell', 'definition.query'];
const LIVE_INTENTS = [
  ...['weather.query', 'news.query', 'home.control'],
  ...['calendar.query', 'calendar.add', 'calendar.remove'],
];

/** What Hark recognises and cannot do by itself: it says so, unless a language model is there to answer. */
export const unavailableSkill: Skill = {
  id: 'unavailable',
  examples: [],
  patterns: { en: unavailablePatterns },
  intents: {
    ...Object.fromEntries(KNOWLEDGE_INTENTS.map((intent) => [intent, unavailable(intent)])),
    ...Object.fromEntries(LIVE_INTENTS.map((intent) => [intent, unavailable(intent, { needsLiveData: true })])),
    // No model can do it either.
    'speech.rate': (_slots, { language }) => say(REPLIES[language].speech ?? ''),
  },
};

function unavailable(intent: string, needs: Pick<Plan, 'needsLiveData'> = {}): IntentHandler {
  const domain = domainOf(intent);
  return (_slots, { language }) => ({ ...say(REPLIES[language][domain] ?? ''), isBetterAskedOfModel: true, ...needs });
}
