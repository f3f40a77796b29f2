import { type IntentHandler, type Skill, say } from '../skill.ts';
import { germanSystemPatterns } from './de/patterns.ts';
import { germanSystemReplies } from './de/replies.ts';
import { systemPatterns } from './en/patterns.ts';
import { systemReplies } from './en/replies.ts';
import type { SystemFacts } from './system-facts.ts';

const REPLIES = { en: systemReplies, de: germanSystemReplies };
const MINUTE_MS = 60_000;

/** Battery, disk, memory, network and how long the machine has been on. */
export const systemSkill: Skill = {
  id: 'system',
  examples: {
    en: ['How full is my battery?', 'How much disk space is left?', 'What is my IP address?'],
    de: ['Wie voll ist mein Akku?', 'Wie viel Speicherplatz ist noch frei?', 'Wie lautet meine IP-Adresse?'],
  },
  patterns: { en: systemPatterns, de: germanSystemPatterns },
  intents: {
    'system.battery': answered(battery),
    'system.disk': answered(disk),
    'system.memory': answered(memory),
    'system.network': answered(network),
    'system.uptime': answered(uptime),
  },
};

type Replies = typeof systemReplies;

function answered(answer: (facts: SystemFacts, replies: Replies) => string): IntentHandler {
  return (_slots, { system, language }) => say(answer(system, REPLIES[language]));
}

function battery(facts: SystemFacts, replies: Replies): string {
  const state = facts.battery();
  return state ? replies.battery(state.percent, state.charging) : replies.noBattery;
}

function disk(facts: SystemFacts, replies: Replies): string {
  const { freeBytes, totalBytes } = facts.disk();
  return replies.disk(freeBytes, totalBytes);
}

function memory(facts: SystemFacts, replies: Replies): string {
  const { freeBytes, totalBytes } = facts.memory();
  return replies.memory(freeBytes, totalBytes);
}

function network(facts: SystemFacts, replies: Replies): string {
  const address = facts.address();
  return address ? replies.connected(address) : replies.notConnected;
}

function uptime(facts: SystemFacts, replies: Replies): string {
  return replies.uptime(Math.floor(facts.uptimeMs() / MINUTE_MS) * MINUTE_MS);
}
