import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { configSchema } from '../../../../shared/settings/config-schema.ts';
import { serviceConsents } from '../../../../shared/settings/service-consents.ts';
import { Consents } from '../../online/consents.ts';
import { OnlineServices } from '../../online/online-services.ts';
import { SERVER_CERTIFICATE, SERVER_KEY } from '../../remote/testing/certificates.ts';
import { clearNetworkEnvironment, trustTestAuthority } from '../../remote/testing/network-environment.ts';
import { Dialogue, type UnderstoodPlan } from '../../understanding/dialogue.ts';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import { makeFixedContext } from '../../understanding/testing/fixed-context.ts';
import { SKILLS } from '../registry.ts';
import { HOME_ANSWERS, RecordedHome } from './testing/recorded-home.ts';

const TOKEN = 'a-long-lived-token';

const closers: (() => unknown)[] = [];
beforeEach(clearNetworkEnvironment);
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
  vi.unstubAllEnvs();
});

interface World {
  services?: object;
  tls?: { cert: string; key: string };
  language?: IntentLanguage;
}

/** Says sentences to a dialogue whose home is a server that answers as Home Assistant did. */
async function open({ services = {}, tls, language = 'en' }: World = {}) {
  const home = await RecordedHome.start(HOME_ANSWERS, tls);
  const config = configSchema.parse({ services: { home_url: home.url, home_token: TOKEN, ...services } });
  const online = new OnlineServices(config.services, new Consents(serviceConsents(config.services)));
  closers.push(
    () => home.stop(),
    () => online.close(),
  );
  const context = { ...makeFixedContext(), online };
  const dialogue = new Dialogue(SKILLS, context, language);
  const answer = async (plan: UnderstoodPlan): Promise<UnderstoodPlan> => {
    dialogue.settle(plan);
    return dialogue.lookUp(plan, new AbortController().signal);
  };
  const say = async (sentence: string) => (await answer(dialogue.understand(sentence))).replyText;
  return { home, dialogue, context, answer, say };
}

describe('what is said to the home', () => {
  test.each([
    ['Could you please turn on the kitchen lights for me?', ['turn on the kitchen lights']],
    ['Turn on the, um, kitchen lights.', ['turn on the kitchen lights']],
    ['Switch the kitchen lights off, please.', ['switch the kitchen lights off', 'turn off the kitchen lights']],
    ['Turn on the porch light.', ['turn on the porch light', 'turn on the porch lights']],
    ['Is the kitchen door locked?', ['is the kitchen door locked']],
    ['Is the kitchen door-locked?', ['is the kitchen door locked']],
    ['Hey Hark, lava lamp party please.', ['lava lamp party']],
  ])('%s', async (sentence, texts) => {
    const { home, say } = await open();
    await say(sentence);
    expect(home.texts).toEqual(texts);
    expect(home.authorization).toBe(`Bearer ${TOKEN}`);
    expect(home.sent[0]).toMatchObject({ language: 'en' });
  });

  test('is said in the language that is spoken', async () => {
    const { home, say } = await open({ language: 'de' });
    await say('Mach bitte das Licht in der Küche an.');
    expect(home.texts).toEqual(['mach bitte das Licht in der Küche an', 'schalte das Licht in der Küche ein']);
    expect(home.sent[0]).toMatchObject({ language: 'de' });
  });

  test('leaves out what was corrected', async () => {
    const { home, say } = await open();
    await say('Set the kitchen lights to 20, no, 30 percent.');
    expect(home.texts[0]).toBe('set the kitchen lights to 30 percent');
  });

  test('is nothing before the turn is decided', async () => {
    const { home, dialogue } = await open();
    const { effects, lookUp } = dialogue.understand('Turn on the kitchen lights.');
    expect(effects).toMatchObject([{ kind: 'home', name: 'turn on the kitchen lights' }]);
    expect(lookUp?.host).toBe('Home Assistant');
    expect(home.sent).toEqual([]);
  });

  test('is nothing that a skill of Hark does, or that shall not be done', async () => {
    const { home, say } = await open();
    for (const sentence of ['Set a timer for 5 minutes.', 'Add milk to my shopping list.', 'Wake me up at seven.']) {
      await say(sentence);
    }
    expect(await say("Don't turn on the kitchen lights.")).toBe('All right, I leave it.');
    expect(home.sent).toEqual([]);
  });
});

describe('what the home answers', () => {
  test.each([
    ['Turn on the kitchen lights.', 'Turned on the light.'],
    ['Is the kitchen door locked?', 'No, Unlocking.'],
    ['Turn on the attic light.', 'Sorry, I am not aware of any device called attic light.'],
    ['Dim the kitchen lights.', 'Your home does not know how to do that.'],
  ])('%s %s', async (sentence, reply) => {
    const { say } = await open();
    expect(await say(sentence)).toBe(reply);
  });

  test('stands beside what else is done in one breath, each once', async () => {
    const { home, context, say } = await open();
    expect(await say('Turn on the kitchen lights and set a timer for five minutes.')).toBe(
      'Turned on the light. The timer is set for 5 minutes.',
    );
    expect(home.texts).toHaveLength(1);
    expect(context.agenda.items.filter(({ durationMs }) => durationMs === 300_000)).toHaveLength(1);
    await say('Turn on the kitchen lights and the porch light.');
    expect(home.texts.slice(1).sort()).toEqual([
      'turn on the kitchen lights',
      'turn on the porch light',
      'turn on the porch lights',
    ]);
  });

  test('is a question: the answer goes on in the same conversation', async () => {
    const { home, dialogue, say } = await open();
    expect(await say('Lock the doors.')).toBe('Which door shall I lock?');
    expect(dialogue.asks).toBe(true);
    await say('The front one.');
    expect(home.sent.at(-1)).toMatchObject({ text: 'the front one', conversation_id: '01JC8R5N5V' });
    expect(dialogue.asks).toBe(false);
  });

  test('is for nobody else: a language model is not told', async () => {
    const { dialogue, answer } = await open();
    for (const sentence of ['Turn on the kitchen lights.', 'Turn on the attic light.', 'Lock the doors.']) {
      expect(await answer(dialogue.understand(sentence))).toMatchObject({ isPrivate: true });
    }
  });
});

describe('what no skill explains', () => {
  test('is done by the home when it understands it', async () => {
    const { dialogue, answer } = await open();
    expect(await answer(dialogue.understand('Lava lamp party!'))).toMatchObject({
      skill: 'home',
      replyText: 'Turned on the light.',
    });
  });

  test('goes on as without a home when that does not understand it either', async () => {
    const { home, dialogue, answer } = await open();
    const plan = dialogue.understand('Florble the gnarp.');
    expect(plan).toMatchObject({ skill: 'none' });
    expect(await answer(plan)).toMatchObject({ skill: 'none', replyText: "I can't do that yet." });
    expect(home.texts).toEqual(['florble the gnarp']);
  });

  test('goes on as without a home, and says why, when that does not answer', async () => {
    const { home, dialogue, answer } = await open();
    await home.stop();
    expect(await answer(dialogue.understand('Florble the gnarp.'))).toMatchObject({
      skill: 'none',
      replyText: "I can't reach Home Assistant now.",
      failure: { code: 'REMOTE_UNREACHABLE' },
    });
  });
});

describe('what lets somebody in', () => {
  test('is done when it is said clearly', async () => {
    const { say } = await open();
    expect(await say('Unlock the kitchen door.')).toBe('Unlocked.');
  });

  test('is asked first when no pattern explains it', async () => {
    const { home, say } = await open();
    expect(await say('Let me in and unlock everything.')).toBe(
      'Shall I tell your home “let me in and unlock everything”?',
    );
    expect(home.sent).toEqual([]);
    expect(await say('Yes.')).toBe('Unlocked.');
  });

  test('is asked first when a word was taken for another one', async () => {
    const { home, say } = await open();
    expect(await say('Sent the oven to 200 degrees.')).toBe('Shall I tell your home “set the oven to 200 degrees”?');
    expect(await say('No.')).toBe('All right, I leave it.');
    expect(home.sent).toEqual([]);
  });
});

describe('the device that was named last', () => {
  test('is switched again by "it"', async () => {
    const { home, say } = await open();
    await say('Turn on the kitchen lights.');
    await say('Turn it off again.');
    expect(home.texts).toEqual(['turn on the kitchen lights', 'turn off the kitchen lights']);
  });

  test('is no device after a question', async () => {
    const { home, say } = await open();
    await say('Is the kitchen door locked?');
    await say('Turn it off again.');
    expect(home.texts).not.toContain('turn off the kitchen door');
  });
});

describe('undo', () => {
  test('switches off what was switched on, and on again', async () => {
    const { home, say } = await open();
    await say('Turn on the kitchen lights.');
    expect(await say('Undo that.')).toBe('Turned off the light.');
    await say('Undo that.');
    expect(home.texts.slice(1)).toEqual(['turn off the kitchen lights', 'turn on the kitchen lights']);
  });

  test('says that it cannot lock again what it unlocked', async () => {
    const { home, say } = await open();
    await say('Unlock the kitchen door.');
    expect(await say('Undo that.')).toBe("I can't take back what your home did.");
    expect(home.sent).toHaveLength(1);
  });

  test('takes back what else was done too', async () => {
    const { context, say } = await open();
    const before = context.agenda.items.length;
    await say('Turn on the kitchen lights and set a timer for five minutes.');
    expect(await say('Undo that.')).toBe('Turned off the light. The timer is cancelled.');
    expect(context.agenda.items).toHaveLength(before);
  });
});

describe('a home that fails', () => {
  test.each([
    ['silent', 'REMOTE_TIMEOUT', 'Home Assistant takes too long to answer now. I do not know whether it is done.'],
    ['broken', 'SERVICE_ANSWER_INVALID', 'Home Assistant gave no answer that I can use.'],
    ['huge', 'SERVICE_ANSWER_INVALID', 'Home Assistant gave no answer that I can use.'],
    ['elsewhere', 'REMOTE_REFUSED', 'Home Assistant gave no answer that I can use.'],
  ] as const)('is %s', async (behaviour, code, reply) => {
    const { home, dialogue, answer } = await open();
    home.behaviour = behaviour;
    const plan = dialogue.understand('Turn on the kitchen lights.');
    const startedMs = performance.now();
    expect(await answer(plan)).toMatchObject({ replyText: reply, failure: { code } });
    expect(performance.now() - startedMs).toBeLessThan(3000);
    expect(home.texts).toHaveLength(1);
  });

  test('has an error of its own', async () => {
    const { dialogue, answer } = await open();
    expect(await answer(dialogue.understand('Turn on the broken light.'))).toMatchObject({
      replyText: 'Home Assistant gave no answer that I can use.',
      failure: { code: 'REMOTE_FAILED' },
    });
  });

  test('is absent', async () => {
    const { home, dialogue, answer } = await open();
    await home.stop();
    expect(await answer(dialogue.understand('Turn on the kitchen lights.'))).toMatchObject({
      replyText: "I can't reach Home Assistant now.",
      failure: { code: 'REMOTE_UNREACHABLE' },
    });
  });

  test('does not accept the token', async () => {
    const { dialogue, answer } = await open();
    expect(await answer(dialogue.understand('Turn on the wrong light.'))).toMatchObject({
      replyText:
        'Home Assistant does not accept the token. Make a new one there, and enter it in the settings, under Services.',
      failure: { code: 'SERVICE_TOKEN_REFUSED' },
    });
  });

  test('wants a token, and none is set', async () => {
    const { home, dialogue, answer } = await open({ services: { home_token: null } });
    expect(await answer(dialogue.understand('Turn on the kitchen lights.'))).toMatchObject({
      replyText: 'Home Assistant wants a token. Make one there, and enter it in the settings, under Services.',
      failure: { code: 'SERVICE_TOKEN_REFUSED' },
    });
    expect(home.sent).toEqual([]);
  });
});

test('is asked with the certificate of a company, and not without it', async () => {
  const { dialogue, answer } = await open({ tls: { cert: SERVER_CERTIFICATE, key: SERVER_KEY } });
  expect(await answer(dialogue.understand('Turn on the kitchen lights.'))).toMatchObject({
    replyText: 'The certificate of Home Assistant is not trusted.',
    failure: { code: 'REMOTE_UNTRUSTED' },
  });
  closers.push(trustTestAuthority());
  const trusting = await open({ tls: { cert: SERVER_CERTIFICATE, key: SERVER_KEY } });
  expect(await trusting.say('Turn on the kitchen lights.')).toBe('Turned on the light.');
});

test('is left alone after a no', async () => {
  const { home, say } = await open({ services: { home: 'refused' } });
  expect(await say('Turn on the kitchen lights.')).toBe(
    'To control your home I would have to ask Home Assistant, and you do not want that. You can allow it in the settings, under Services.',
  );
  await say('Florble the gnarp.');
  expect(home.sent).toEqual([]);
});
