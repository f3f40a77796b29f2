import { capitalised } from '../../understanding/values/listing.ts';
import { confirm } from '../confirm.ts';
import { ask, type Plan, type Skill, type SkillContext, say } from '../skill.ts';

const OPEN =
  /^(?:open|launch|go to|visit|start|run|browse to|show me the website)(?: up)?(?: the)?(?: (?:website|web site|site|app|application|program|page))?(?: (?<what>.+?))?(?: (?:app|application|program|website|browser))?$/;
/** These begin other things. */
const NOT_TARGETS =
  /\b(?:timers?|alarms?|stopwatch|list|lists|timing|reminder|over|again|sleep|bed|window|door|mind)\b/;
/** More than these are not the name of anything. */
const MAX_WORDS = 2;
const NAME_OF_SITE = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/** Opens what the settings allow, after a yes. */
export const openSkill: Skill = {
  id: 'open',
  examples: ['Open Wikipedia.', 'Open the calculator.'],
  plan({ plain }, context) {
    const match = OPEN.exec(plain);
    if (!match) return undefined;
    const what = match.groups?.what;
    if (!what) return plain === 'open' ? ask('What shall I open?', (answer) => open(answer.plain, context)) : undefined;
    if (NOT_TARGETS.test(what)) return undefined;
    const plan = open(what, context);
    // "Go to", "start" and "run" are said of much else.
    return plan?.asks || /^(?:open|launch|visit)/.test(plain) ? plan : undefined;
  },
};

function open(spoken: string, { openTargets, open: openTarget }: SkillContext): Plan | undefined {
  const wanted = spoken.replace(/^(?:the|my) /, '').replace(/\s*dot\s*/g, '.');
  const plainName = (name: string) =>
    name
      .toLowerCase()
      .replace(/\.[a-z]+$/, '')
      .replace(/\s/g, '');
  const entry = Object.entries(openTargets).find(([name]) => name === wanted || plainName(name) === plainName(wanted));
  if (!entry && wanted.split(' ').length > MAX_WORDS) return undefined;
  if (!entry) return say(`I may not open ${wanted}. You can allow it in the settings, under skills.open.`);
  const [name, target] = entry;
  const shown = NAME_OF_SITE.test(name) ? name : capitalised(name);
  return confirm(`Shall I open ${shown}?`, { ...say(`Opening ${shown}.`), commit: () => openTarget(target) });
}
