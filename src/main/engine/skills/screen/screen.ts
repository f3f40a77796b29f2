import { basename, dirname } from 'node:path';
import type { ErrorCode } from '../../../../shared/errors.ts';
import { act } from '../act.ts';
import { ifAllowed } from '../computer-consent.ts';
import { type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { germanScreenPatterns } from './de/patterns.ts';
import { germanScreenReplies } from './de/replies.ts';
import { screenPatterns } from './en/patterns.ts';
import { screenReplies } from './en/replies.ts';

const REPLIES = { en: screenReplies, de: germanScreenReplies };

/** A picture of the screen, and its lock. */
export const screenSkill: Skill = {
  id: 'screen',
  examples: {
    en: ['Take a screenshot.', 'Lock the screen.'],
    de: ['Mach ein Bildschirmfoto.', 'Sperre den Bildschirm.'],
  },
  patterns: { en: screenPatterns, de: germanScreenPatterns },
  intents: {
    'screen.save': (_, context) => ifAllowed('screenshots', undefined, () => saved(context), context),
    'screen.lock': (_, context) => ifAllowed('lock', undefined, () => locked(context), context),
  },
};

function saved({ computer, now, language }: SkillContext): Plan {
  const replies = REPLIES[language];
  return act(
    [{ kind: 'screen', change: 'added' }],
    async () => say(replies.saved(basename(dirname(await computer.saveScreenshot(now()))))),
    (code) => textOf(code, { OUTPUT_UNWRITABLE: replies.unwritable, DESKTOP_UNABLE: replies.cannotSave }),
  );
}

function locked({ computer, language }: SkillContext): Plan {
  const replies = REPLIES[language];
  return act(
    [{ kind: 'screen', change: 'changed' }],
    async () => {
      await computer.lockScreen();
      return say(replies.locking);
    },
    (code) => textOf(code, { DESKTOP_UNABLE: replies.cannotLock }),
  );
}

const textOf = (code: ErrorCode, texts: Partial<Record<ErrorCode, string>>) => texts[code];
