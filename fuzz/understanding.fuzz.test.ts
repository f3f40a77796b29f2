/** Understanding of any text: always answers quickly and does nothing that was not requested. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SKILLS } from '../src/main/engine/skills/registry.ts';
import { Dialogue } from '../src/main/engine/understanding/dialogue.ts';
import { skillToolbox } from '../src/main/engine/understanding/skill-toolbox.ts';
import { makeFixedContext } from '../src/main/engine/understanding/testing/fixed-context.ts';
import { readPhrases } from '../src/main/engine/understanding/testing/phrases.ts';
import { anyText, anyValue, runs } from './cases.ts';

/** CPU time, far above that of a phrase (5 ms) and far below a hang; the longest text has 6000 characters. */
const MAX_CPU_MS = 2000;

const phrases = readPhrases().map(({ phrase }) => phrase);
const words = [...new Set(phrases.flatMap((phrase) => phrase.split(' ')))];
const knownPhrase = fc.constantFrom(...phrases);
const utterance = fc.oneof(
  anyText,
  knownPhrase,
  fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((said) => said.join(' ')),
  fc.tuple(knownPhrase, knownPhrase).map(([one, two]) => `${one} ${two}`),
  fc.tuple(knownPhrase, fc.nat(), fc.string()).map(([phrase, at, typo]) => {
    const place = at % (phrase.length + 1);
    return phrase.slice(0, place) + typo + phrase.slice(place + 1);
  }),
  fc
    .tuple(knownPhrase, fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }))
    .map(([phrase, number]) => phrase.replace(/\d+|\b(?:two|three|five|ten)\b/, String(number))),
);

test('answers every turn of a conversation', () => {
  fc.assert(
    fc.property(fc.array(utterance, { minLength: 1, maxLength: 4 }), (said) => {
      const context = makeFixedContext();
      const dialogue = new Dialogue(SKILLS, context);
      for (const text of said) {
        const before = process.cpuUsage();
        const plan = dialogue.understand(text);
        expect(plan.replyText).toBeTypeOf('string');
        dialogue.settle(plan);
        const { user, system } = process.cpuUsage(before);
        expect((user + system) / 1000).toBeLessThan(MAX_CPU_MS);
      }
      const isListed = (target: string) => Object.values(context.openTargets).includes(target);
      for (const target of context.opened) expect(isListed(target) || /^https:\/\/[^\s]+$/.test(target)).toBe(true);
    }),
    runs,
  );
});

const options = { question: () => '', sharesMemory: true };

test('survives arbitrary skill calls by a language model', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(anyText, fc.constant('hark_command')),
      fc.oneof(
        anyValue,
        utterance.map((command) => ({ command })),
      ),
      async (name, args) => {
        const context = makeFixedContext();
        const result = await skillToolbox(new Dialogue(SKILLS, context), options).call(name, args);
        expect('text' in result ? result.text : result.consent).toBeTypeOf('string');
        // Requires the user's confirmation.
        expect(context.opened).toEqual([]);
      },
    ),
    runs,
  );
});
