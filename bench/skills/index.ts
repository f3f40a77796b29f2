/** `npm run bench -- skills`: writes docs/skills.md, what to say, what happens, and how much of it is understood. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { resultFile } from '../../scripts/short-form.ts';
import { SKILLS } from '../../src/main/engine/skills/registry.ts';
import { Dialogue } from '../../src/main/engine/understanding/dialogue.ts';
import { makeFixedContext } from '../../src/main/engine/understanding/testing/fixed-context.ts';
import { type Phrase, readOrdinaryTalk, readPhrases } from '../../src/main/engine/understanding/testing/phrases.ts';
import { table } from '../report/markdown.ts';
import { distributionOf } from '../statistics.ts';
import { writeResult } from '../write-results.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const EXAMPLES_A_SKILL = 3;
const LONGEST_REPLY = 70;

const phrases = readPhrases();
const times: number[] = [];
const right = new Set(phrases.filter(isRight));

/** Whether skill and reply are the right ones, in a fixed room at a fixed time. */
function isRight({ phrase, skill, reply }: Phrase): boolean {
  const dialogue = new Dialogue(SKILLS, makeFixedContext());
  dialogue.said('The pasta timer has 6 minutes left.');
  const startedAt = performance.now();
  const plan = dialogue.understand(phrase);
  times.push(performance.now() - startedAt);
  return plan.skill === skill && plan.replyText === reply;
}

const talk = readOrdinaryTalk();
const answered = talk.filter(
  (sentence) => new Dialogue(SKILLS, makeFixedContext()).understand(sentence).skill !== 'none',
);
const effects = talk.filter((sentence) => new Dialogue(SKILLS, makeFixedContext()).understand(sentence).commit);

const share = (of: readonly Phrase[]) => `${of.filter((phrase) => right.has(phrase)).length} of ${of.length}`;
const tuned = phrases.filter(({ heldBack }) => !heldBack);
const heldBack = phrases.filter((phrase) => phrase.heldBack);
const understandingMs = distributionOf(times);

const shown = (reply: string) =>
  reply.length > LONGEST_REPLY ? `${reply.slice(0, LONGEST_REPLY)}…` : reply || '(silence)';

const rows = SKILLS.flatMap(({ id }) => {
  const own = phrases.filter(({ skill }) => skill === id);
  return own
    .filter(({ heldBack: held }) => !held)
    .slice(0, EXAMPLES_A_SKILL)
    .map(({ phrase, reply }, index) =>
      index === 0
        ? [id, phrase, shown(reply), share(own.filter((p) => !p.heldBack)), share(own.filter((p) => p.heldBack))]
        : ['', phrase, shown(reply), '', ''],
    );
});

writeFileSync(
  resultFile(join(ROOT, 'docs/skills.md')),
  `# Skills

_Written by \`npm run bench -- skills\` from each skill's \`phrases.tsv\`. Do not edit it by hand._

What to say and what Hark answers, on a Wednesday in March, at four past three, with a pasta timer, an alarm at seven, a
reminder, a shopping list and a note. Of the phrases that the rules were written with ${share(tuned)} are understood; of
those that nobody looked at while writing the rules, ${share(heldBack)}. Of ${talk.length} sentences of ordinary talk
${answered.length} are answered and ${effects.length} have an effect. Understanding takes ${understandingMs.p50.toFixed(2)} ms
(p50; p95 ${understandingMs.p95.toFixed(2)} ms).

${table(['skill', 'phrase', 'what Hark says', 'of those in view', 'of those held back'], rows)}

After a reply it goes on: "and in London?", "no, ten minutes", "cancel it", "and bread" are understood as what they go on
from; what is missing is asked for ("For how long?"). Words that STT writes for numbers ("ate minutes") and orders ("said
a timer") are taken for what they were.
`,
);
writeResult('skills', {
  phrases: { inView: tuned.length, inViewRight: tuned.filter((p) => right.has(p)).length },
  heldBack: { phrases: heldBack.length, right: heldBack.filter((p) => right.has(p)).length },
  talk: { sentences: talk.length, answered: answered.length, effects: effects.length },
  understandingMs,
});
process.stdout.write('see docs/skills.md\n');
