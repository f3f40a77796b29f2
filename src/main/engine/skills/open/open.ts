import type { Slots } from '../../understanding/intents/slots.ts';
import { confirm } from '../confirm.ts';
import { askFor, type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { openPatterns } from './en/patterns.ts';
import { openReplies } from './en/replies.ts';
import { NOT_PROGRAMS, writtenTarget } from './en/targets.ts';

const LANGUAGES = { en: { replies: openReplies, written: writtenTarget, notPrograms: NOT_PROGRAMS } };
/** More than these are not the name of anything. */
const MAX_WORDS = 2;

/** Opens what the settings allow, after a yes. */
export const openSkill: Skill = {
  id: 'open',
  examples: ['Open Wikipedia.', 'Open the calculator.'],
  patterns: { en: openPatterns },
  intents: { 'open.open': open },
};

function open(slots: Slots, context: SkillContext): Plan | undefined {
  const { replies, written, notPrograms } = LANGUAGES[context.language];
  const said = slots.text('target');
  if (said === undefined) return askFor(replies.what, { 'open.target': open });
  const wanted = written(said);
  const entry = Object.entries(context.openTargets).find(
    ([name]) => name === wanted || plainName(name) === plainName(wanted),
  );
  if (entry) return asked(...entry, context);
  const words = wanted.split(/\s+/);
  if (slots.has('loose') || words.length > MAX_WORDS || words.some((word) => notPrograms.has(word))) return undefined;
  return say(replies.mayNot(wanted));
}

/** "YouTube" is youtube.com. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .replace(/\s/g, '');
}

function asked(name: string, target: string, { language, open: openTarget }: SkillContext): Plan {
  const { shallOpen, opening, leftAlone } = LANGUAGES[language].replies;
  return confirm(
    shallOpen(name),
    () => ({
      ...say(opening(name)),
      effects: [{ kind: 'program', change: 'added', name, apply: () => openTarget(target) }],
    }),
    leftAlone,
  );
}
