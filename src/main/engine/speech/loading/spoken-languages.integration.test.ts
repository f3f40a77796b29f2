/** English and German at once, with the real models, where they are on this machine. */
import { afterAll, describe, expect, test } from 'vitest';
import { configSchema } from '../../../../shared/settings/config-schema.ts';
import { modelWithId } from '../../../models/catalogue/manifest.ts';
import { isUsable } from '../../../models/catalogue/model-folders.ts';
import { Engine } from '../../engine.ts';

const has = (id: string) => isUsable(modelWithId(id));
const SPEAKERS = { en: 'slt', de: 'neural:de_DE-thorsten-medium' };

describe.skipIf(!has('whisper-base'))('with Whisper', () => {
  const engine = new Engine(configSchema.parse({ conversation: { languages: 'en,de' }, tts: { voice: SPEAKERS.en } }));
  afterAll(() => engine.close());

  async function heard(text: string, voice: string) {
    const speaker = new Engine(configSchema.parse({ tts: { voice } }));
    try {
      return await engine.transcribeWhole((await speaker.synthesizeWhole(text)).samples);
    } finally {
      await speaker.close();
    }
  }

  test('hears English, and says that it is English', async () => {
    const { text, language } = await heard('What is twelve times seven?', SPEAKERS.en);
    expect(language).toBe('en');
    expect(text).toMatch(/times/i);
  });

  test.skipIf(!has('de_DE-thorsten-medium'))('hears German, and says that it is German', async () => {
    const { text, language } = await heard('Wie wird das Wetter morgen in Hamburg?', SPEAKERS.de);
    expect(language).toBe('de');
    expect(text).toMatch(/Wetter/);
  });
});

test('reports the languages that are not heard or spoken here, and goes on', async () => {
  const problems: string[] = [];
  const engine = new Engine(configSchema.parse({ conversation: { languages: 'de' } }), (error) =>
    problems.push((error as { code: string }).code),
  );
  expect(problems.includes('LANGUAGE_NOT_HEARD')).toBe(!has('whisper-base'));
  expect(() => engine.hearableLanguage('tlh')).toThrowError(expect.objectContaining({ code: 'LANGUAGE_NOT_HEARD' }));
  expect(engine.hearableLanguage('en-US')).toBe('en');
  await engine.close();
});
