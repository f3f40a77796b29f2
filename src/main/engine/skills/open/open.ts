import type { ErrorCode } from '../../../../shared/errors.ts';
import type { UserFolder } from '../../computer/folders.ts';
import type { Program } from '../../computer/programs/program.ts';
import type { Slots } from '../../understanding/intents/slots.ts';
import { act } from '../act.ts';
import { ifAllowed } from '../computer-consent.ts';
import { confirm } from '../confirm.ts';
import type { Effect } from '../effect.ts';
import { askFor, type IntentHandler, type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { germanOpenPatterns } from './de/patterns.ts';
import { germanOpenReplies } from './de/replies.ts';
import { GERMAN_NOT_PROGRAMS, GERMAN_SEARCHED, germanWrittenTarget } from './de/targets.ts';
import { openPatterns } from './en/patterns.ts';
import { openReplies } from './en/replies.ts';
import { NOT_PROGRAMS, SEARCHED, writtenTarget } from './en/targets.ts';

const LANGUAGES = {
  en: { replies: openReplies, written: writtenTarget, notPrograms: NOT_PROGRAMS, searched: SEARCHED },
  de: {
    replies: germanOpenReplies,
    written: germanWrittenTarget,
    notPrograms: GERMAN_NOT_PROGRAMS,
    searched: GERMAN_SEARCHED,
  },
};
/** More than these are not the name of anything. */
const MAX_WORDS = 2;
/** The name of a host, with at least one dot. */
const HOST = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*\.[a-z]{2,}$/;
const FOLDERS: readonly UserFolder[] = ['downloads', 'documents', 'pictures', 'music', 'videos', 'desktop', 'home'];

/** Programs, folders and sites: each kind after a yes, and what the settings list after a yes each time. */
export const openSkill: Skill = {
  id: 'open',
  examples: {
    en: ['Open Firefox.', 'Open my downloads.', 'Search the web for a recipe.'],
    de: ['Öffne Firefox.', 'Öffne meine Downloads.', 'Suche im Internet nach einem Rezept.'],
  },
  patterns: { en: openPatterns, de: germanOpenPatterns },
  intents: {
    'open.open': open,
    'open.show': ofProgram('changed', ({ computer }, program) => computer.show(program), 'shown'),
    'open.close': ofProgram('removed', ({ computer }, program) => computer.close(program), 'closing'),
    'open.folder': folder,
    'web.search': search,
  },
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
  if (HOST.test(wanted)) return openedPage(wanted, `https://${wanted}`, replies.opening(wanted), context);
  const words = wanted.split(/\s+/);
  if (words.some((word) => notPrograms.has(word))) return undefined;
  const program = context.computer.findProgram(wanted);
  if (program) return ifAllowed('programs', program.name, () => started(program, context), context);
  return slots.has('loose') || words.length > MAX_WORDS ? undefined : say(replies.notInstalled(wanted));
}

/** "YouTube" is youtube.com. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .replace(/\s/g, '');
}

/** What the settings list. */
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

function openedPage(name: string, url: string, reply: string, context: SkillContext): Plan {
  const page = (): Plan => ({
    ...say(reply),
    effects: [{ kind: 'web', change: 'added', name, apply: () => context.open(url) }],
  });
  return ifAllowed('web', name, page, context);
}

function started(program: Program, context: SkillContext): Plan {
  const { replies } = LANGUAGES[context.language];
  return done(program.name, 'added', () => context.computer.start(program), replies.opening(program.name), context);
}

/** Shows or closes a program that is named; what is none is not understood. */
function ofProgram(
  change: Effect['change'],
  run: (context: SkillContext, program: Program) => Promise<void>,
  reply: 'shown' | 'closing',
): IntentHandler {
  return (slots, context) => {
    const { replies, written } = LANGUAGES[context.language];
    const program = context.computer.findProgram(written(slots.text('target') ?? ''));
    if (!program) return undefined;
    const { name } = program;
    return ifAllowed(
      'programs',
      name,
      () => done(name, change, () => run(context, program), replies[reply](name), context),
      context,
    );
  };
}

function folder(slots: Slots, context: SkillContext): Plan | undefined {
  const { replies } = LANGUAGES[context.language];
  const which = FOLDERS.find((one) => slots.has(one));
  if (!which) return undefined;
  const name = replies.folders[which];
  const run = () => context.computer.openFolder(which);
  return ifAllowed('folders', name, () => done(name, 'added', run, replies.opening(name), context), context);
}

function search(slots: Slots, context: SkillContext): Plan | undefined {
  const { replies, searched } = LANGUAGES[context.language];
  const words = slots.text('words');
  if (words === undefined || (slots.has('verb') && !searched.test(words))) return undefined;
  // As a function: what was said may have "$&" in it.
  const url = context.searchUrl.replace('%s', () => encodeURIComponent(words));
  const page = () => openedPage(replies.aSearch, url, replies.searching(words), context);
  // "Google" is said of the company too, and to other assistants.
  return slots.has('google') ? confirm(replies.shallSearch(words), page, replies.leftAlone) : page();
}

/** Does it, and says so, or what is wrong. */
function done(
  name: string,
  change: Effect['change'],
  run: () => Promise<void>,
  reply: string,
  { language }: SkillContext,
): Plan {
  const { failed, notOpen, cannot } = LANGUAGES[language].replies;
  const texts: Partial<Record<ErrorCode, string>> = {
    OPEN_FAILED: failed(name),
    PROGRAM_NOT_FOUND: notOpen(name),
    DESKTOP_UNABLE: cannot(name),
  };
  return act(
    [{ kind: 'program', change, name }],
    async () => {
      await run();
      return say(reply);
    },
    (code) => texts[code],
  );
}
