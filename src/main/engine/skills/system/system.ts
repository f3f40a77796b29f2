import { spokenDuration } from '../../understanding/values/duration.ts';
import { type Skill, say } from '../skill.ts';
import type { SystemFacts } from './system-facts.ts';

const GIGABYTE = 1e9;
const MINUTE_MS = 60_000;

const ANSWERS: readonly (readonly [RegExp, (facts: SystemFacts) => string])[] = [
  [/^(?!.*\bsmoke\b).*\b(?:battery|charging|plugged in)\b/, battery],
  [/\b(?:disk|free space|hard drive|storage)\b|\bspace is (?:left|there|free)\b/, disk],
  [/\b(?:memory|ram)\b(?= (?:is|do|does|left|free|in use|used|usage)|$)/, memory],
  [
    /\b(?:ip|ip address)$|\b(?:am i|are we|is (?:this|the) (?:computer|machine|laptop)) (?:online|connected|offline)\b|\bis the (?:network|internet|wifi) (?:up|down|working|connected)$/,
    network,
  ],
  [/\buptime\b|\bhow long has (?:this|the|my) (?:computer|machine|laptop|pc) been (?:running|on|up)\b/, running],
];
const QUESTION = /^(?:what|how|is|am|are|do|does|show|check|tell me|battery|memory|disk|storage|uptime|which)\b/;

/** Battery, disk, memory, network and how long the machine has been on. */
export const systemSkill: Skill = {
  id: 'system',
  examples: ['How full is my battery?', 'How much disk space is left?', 'What is my IP address?'],
  plan({ plain }, { system }) {
    if (!QUESTION.test(plain)) return undefined;
    const answer = ANSWERS.find(([pattern]) => pattern.test(plain))?.[1];
    return answer && say(answer(system));
  },
};

function battery(facts: SystemFacts): string {
  const state = facts.battery();
  if (!state) return "I can't see a battery on this machine.";
  return `The battery is at ${state.percent} percent${state.charging ? ' and charging' : ''}.`;
}

function disk(facts: SystemFacts): string {
  const { freeBytes, totalBytes } = facts.disk();
  return `${gigabytes(freeBytes)} of ${gigabytes(totalBytes)} gigabytes are free on the disk.`;
}

function memory(facts: SystemFacts): string {
  const { freeBytes, totalBytes } = facts.memory();
  return `${gigabytes(totalBytes - freeBytes)} of ${gigabytes(totalBytes)} gigabytes of memory are in use.`;
}

function network(facts: SystemFacts): string {
  const address = facts.address();
  return address ? `You are connected, at ${address}.` : 'This machine is not connected to a network.';
}

function running(facts: SystemFacts): string {
  return `This computer has been on for ${spokenDuration(Math.floor(facts.uptimeMs() / MINUTE_MS) * MINUTE_MS)}.`;
}

function gigabytes(bytes: number): number {
  return Math.round(bytes / GIGABYTE);
}
