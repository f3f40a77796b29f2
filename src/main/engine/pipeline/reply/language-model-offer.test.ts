import { expect, test } from 'vitest';
import type { EngineEvent } from '../../../../shared/engine/engine-events.ts';
import { SKILLS } from '../../skills/registry.ts';
import { Dialogue } from '../../understanding/dialogue.ts';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import { makeFixedContext } from '../../understanding/testing/fixed-context.ts';
import { LanguageModelOffer } from './language-model-offer.ts';

const MODEL = { id: 'qwen3.5-0.8b', bytes: 812_000_000 };
const QUESTION = 'what is the capital of France';

function openOffer(language: IntentLanguage = 'en') {
  const events: EngineEvent[] = [];
  const dialogue = new Dialogue(SKILLS, makeFixedContext());
  const offer = new LanguageModelOffer(MODEL, (event) => events.push(event));
  const ask = () => {
    const plan = offer.planFor(QUESTION, language);
    if (plan) dialogue.settle({ ...plan, skill: 'llm' });
    return plan?.replyText;
  };
  const answer = (text: string) => {
    const plan = dialogue.understand(text);
    dialogue.settle(plan);
    return plan.replyText;
  };
  return { events, ask, answer };
}

test.each(['yes please', 'Yes, fetch it.', 'go for it', 'download it please', 'Mess, please.'])(
  'names the size, and fetches the model after “%s”',
  (yes) => {
    const { events, ask, answer } = openOffer();
    expect(ask()).toMatch(/of 0\.8 GB, which runs on this machine\. Shall I fetch it\?$/);
    expect(answer(yes)).toBe("All right. I'll answer when it is here.");
    expect(events).toEqual([{ type: 'language-model-accepted', modelId: MODEL.id, question: QUESTION }]);
  },
);

test('asks once, and not again after a no', () => {
  const { events, ask, answer } = openOffer();
  ask();
  expect(answer('no thanks')).toMatch(/won't ask again/);
  expect(events).toEqual([{ type: 'language-model-declined' }]);
  expect(ask()).toBeUndefined();
});

test('is no answer to something else', () => {
  const { events, ask, answer } = openOffer();
  ask();
  expect(answer('what is 12 times 7')).toBe('That is 84.');
  expect(events).toEqual([]);
});

test('offers it in German, with a comma in the size', () => {
  expect(openOffer('de').ask()).toBe(
    'Das kann ich mit einem Sprachmodell von 0,8 GB beantworten, das auf diesem Rechner läuft. Soll ich es herunterladen?',
  );
});
