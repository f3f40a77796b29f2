import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { resultFile } from '../../scripts/short-form.ts';
import { SKILLS } from '../../src/main/engine/skills/registry.ts';
import type { Phrase } from '../../src/main/engine/understanding/testing/phrases.ts';
import { table } from '../report/markdown.ts';
import {
  type UnderstoodPhrases,
  type UnderstoodTalk,
  understandPhrases,
  understandTalk,
} from './understand-phrases.ts';

const PAGE = resolve(import.meta.dirname, '../../docs/skills.md');
const EXAMPLES_PER_SKILL = 3;
const MAX_REPLY_CHARACTERS = 70;

/** What `npm run bench -- skills` measures. */
interface SkillFigures {
  talk: UnderstoodTalk;
  /** For one phrase. */
  understandingMs: { p50: number; p95: number };
}

/** Writes docs/skills.md. */
export async function writeSkillsPage(figures: SkillFigures): Promise<void> {
  writeFileSync(resultFile(PAGE), await skillsPage(figures));
}

/** docs/skills.md: phrases, replies and the number of understood phrases, in each language. Needs the time zone UTC. */
export async function skillsPage({ talk, understandingMs }: SkillFigures): Promise<string> {
  const [english, german] = await Promise.all([understandPhrases('en'), understandPhrases('de')]);
  const germanTalk = understandTalk('de');
  return `# Skills

_\`npm run docs\` writes this page from each skill's \`phrases.tsv\`. Do not edit it by hand._

The tables show what to say and what Hark answers, on a Wednesday in March at four past three, with a pasta timer, an alarm at
seven, a reminder, a shopping list and a note. Hark understands ${shareOf(english.tuned, english)} of the phrases that the rules were written with, and
${shareOf(english.heldBack, english)} of those that nobody looked at while writing the rules. Of ${talk.sentences} sentences of ordinary talk, ${talk.answered} are
answered and ${talk.effects} have an effect. Understanding takes ${understandingMs.p50.toFixed(2)} ms (p50; p95 ${understandingMs.p95.toFixed(2)} ms).

${skillsTable(english)}

A conversation goes on after a reply: Hark understands "and in London?", "no, ten minutes", "cancel it" and "and bread" from what was
said before, and asks for what is missing ("For how long?"). It also understands words that speech to text writes for numbers
("ate minutes") and orders ("said a timer").

## In German

The same, [in German](languages.md): ${shareOf(german.tuned, german)} of the phrases that the rules were written with are understood, and
${shareOf(german.heldBack, german)} of those held back. Of ${germanTalk.sentences} sentences of ordinary talk, ${germanTalk.answered} are answered and ${germanTalk.effects} have an effect.

${skillsTable(german)}
`;
}

const shareOf = (of: readonly Phrase[], { isRight }: UnderstoodPhrases) =>
  `${of.filter(isRight).length} of ${of.length}`;

function skillsTable(understood: UnderstoodPhrases): string {
  const rows = SKILLS.flatMap(({ id }) => {
    const inView = understood.tuned.filter(({ skill }) => skill === id);
    const kept = understood.heldBack.filter(({ skill }) => skill === id);
    return inView
      .slice(0, EXAMPLES_PER_SKILL)
      .map(({ phrase, reply }, index) =>
        index === 0
          ? [id, phrase, shortened(reply), shareOf(inView, understood), shareOf(kept, understood)]
          : ['', phrase, shortened(reply), '', ''],
      );
  });
  return table(['skill', 'phrase', 'what Hark says', 'phrases in view', 'phrases held back'], rows);
}

function shortened(reply: string): string {
  if (reply === '') return '(silence)';
  return reply.length > MAX_REPLY_CHARACTERS ? `${reply.slice(0, MAX_REPLY_CHARACTERS)}…` : reply;
}
