import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openVoice } from '../registry.ts';
import { neuralEngine } from './engine.ts';
import { KOKORO_ECHO, KOKORO_TOKENS_ECHO, PIPER_ECHO, PIPER_SPEAKERS_ECHO } from './testing/echo-model.ts';
import { addVoice, listVoices, removeVoice } from './voice-library.ts';

const folder = mkdtempSync(join(tmpdir(), 'hark-neural-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Letters by which the ids in the sound can be read: id 10 is the first. */
const SYMBOLS = [...'hɛlˈoʊəwɜːɹdA ,.?!aɪtzfʃˌmnsʌ'];
const PIPER_CONFIG = {
  audio: { sample_rate: 22_050, quality: 'medium' },
  espeak: { voice: 'en-us' },
  phoneme_type: 'espeak',
  num_speakers: 1,
  inference: { noise_scale: 0.5, length_scale: 1.5, noise_w: 0.25 },
  phoneme_id_map: {
    _: [0],
    '^': [1],
    $: [2],
    ...Object.fromEntries(SYMBOLS.map((symbol, i) => [symbol, [10 + i]])),
  },
};

function file(path: string, content: string | Buffer): string {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
  return join(folder, path);
}

function piper(name: string, config: object = {}, model = PIPER_ECHO): string {
  file(`${name}.onnx.json`, JSON.stringify({ ...PIPER_CONFIG, ...config }));
  return file(`${name}.onnx`, model);
}

const said = (ids: number[]) => ids.flatMap((id) => SYMBOLS[id - 10] ?? []).join('');

test('passes ids, scales and speed to a Piper voice', async () => {
  const library = join(folder, 'piper');
  await addVoice(library, piper('en_US-echo-low'));
  const voice = await openVoice('neural:en_US-echo-low', { library });
  const { samples, sampleRateHz } = await voice.speak('Hello!', { speed: 2 });
  await voice.close?.();
  expect(sampleRateHz).toBe(22_050);
  const values = [...samples];
  expect(values.splice(-4)).toEqual([values.length, 0.5, 0.75, 0.25]);
  expect([values.at(0), values.at(1), values.at(-1)]).toEqual([1, 0, 2]);
  const inside = values.slice(2, -1);
  expect(inside.filter((_, i) => i % 2 === 1).every((id) => id === 0)).toBe(true);
  expect(said(inside)).toBe('həlˈoʊ!');
});

test('gives a voice of another language the phonemes of eSpeak NG', async () => {
  const library = join(folder, 'german');
  const added = await addVoice(library, piper('de_DE-echo-low', { espeak: { voice: 'de' } }));
  expect(added.language).toBe('de');
  expect(await neuralEngine.list(library)).toContainEqual({
    name: 'neural:de_DE-echo-low',
    engine: 'piper',
    languages: ['de'],
    title: 'de_DE-echo-low',
  });
  const voice = await openVoice('neural:de_DE-echo-low', { library });
  const { samples } = await voice.speak('Es ist halb zwei.');
  await voice.close?.();
  // "ɛsɪst hˈalp tsvˈaɪ." without what this table of symbols lacks.
  expect(said([...samples].slice(2, -5))).toBe('ɛsɪst hˈal tsˈaɪ.');
});

test('uses the requested speaker of a Piper voice', async () => {
  const library = join(folder, 'speakers');
  const speakers = { num_speakers: 3, speaker_id_map: { ann: 0, bob: 2 } };
  await addVoice(library, piper('many', speakers, PIPER_SPEAKERS_ECHO));
  expect((await listVoices(library))[0]?.styles).toEqual(['ann', 'bob']);
  const voice = await openVoice('neural:many/bob', { library });
  expect((await voice.speak('Hello.')).samples.at(-1)).toBe(2);
  await voice.close?.();
  await expect(openVoice('neural:many/carl', { library })).rejects.toMatchObject({ code: 'VOICE_UNAVAILABLE' });
});

test.each([
  ['onnx-community', KOKORO_ECHO, 'tokenizer.json'],
  ['kokoro-onnx', KOKORO_TOKENS_ECHO, 'config.json'],
])(
  'passes padded ids, the style for their number, and the speed to a Kokoro voice of %s',
  async (name, model, json) => {
    const library = join(folder, 'kokoro', name);
    const published = `published-${name}`;
    const vocab = Object.fromEntries(['$', ...Array(9).fill('-'), ...SYMBOLS].map((symbol, i) => [symbol, i]));
    file(`${published}/${json}`, JSON.stringify(json === 'tokenizer.json' ? { model: { vocab } } : { vocab }));
    const style = Float32Array.from({ length: 510 * 256 }, (_, i) => Math.floor(i / 256));
    for (const name of ['af_echo', 'bm_echo', 'zf_echo']) {
      file(`${published}/voices/${name}.bin`, Buffer.from(style.buffer));
    }
    const added = await addVoice(library, file(`${published}/onnx/model_quantized.onnx`, model));
    expect(added).toMatchObject({ folder: 'kokoro', format: 'kokoro', styles: ['af_echo', 'bm_echo'] });

    const speak = async (name: string, text: string, speed?: number) => {
      const voice = await openVoice(name, { library });
      const { samples, sampleRateHz } = await voice.speak(text, speed === undefined ? {} : { speed });
      await voice.close?.();
      const values = [...samples];
      const spoken = values.slice(0, -257);
      return { sampleRateHz, spoken, style: values.at(-257), speed: values.at(-1) };
    };
    const american = await speak('neural:kokoro/af_echo', 'Hello.', 1.5);
    expect(american).toMatchObject({ sampleRateHz: 24_000, speed: 1.5 });
    expect([american.spoken[0], american.spoken.at(-1)]).toEqual([0, 0]);
    // Kokoro writes the American diphthong of "hello" with one letter that this vocabulary lacks.
    expect(said(american.spoken.slice(1, -1))).toBe('həlˈ.');
    expect(american.style).toBe(american.spoken.length - 2);
    const british = await speak('neural:kokoro/bm_echo', 'Herd.');
    expect(said(british.spoken)).toBe('hˈɜːd.');
  },
);

test('rejects a file that is not a neural voice, and gives the reason', async () => {
  const library = join(folder, 'refused');
  const refused = (model: string) => expect(addVoice(library, model)).rejects;
  await refused(join(folder, 'none.onnx')).toMatchObject({ code: 'VOICE_UNAVAILABLE' });
  await refused(file('text.onnx', 'no model')).toMatchObject({ code: 'MODEL_LOAD' });
  await refused(file('alone.onnx', PIPER_ECHO)).toMatchObject({ message: expect.stringContaining('alone.onnx.json') });
  await refused(piper('klingon', { espeak: { voice: 'tlh-x-none' } })).toMatchObject({
    message: expect.stringContaining('tlh-x-none'),
  });
  await refused(file('lonely/kokoro.onnx', KOKORO_ECHO)).toMatchObject({
    message: expect.stringContaining('tokenizer.json'),
  });
  expect(await listVoices(library)).toEqual([]);
});

test('does not load a voice that was changed after it was added or was removed', async () => {
  const library = join(folder, 'changed');
  await addVoice(library, piper('mine'));
  writeFileSync(join(library, 'mine/mine.onnx'), readFileSync(join(folder, 'mine.onnx')).subarray(1));
  await expect(openVoice('neural:mine', { library })).rejects.toMatchObject({ code: 'MODEL_CHECKSUM' });
  await removeVoice(library, 'mine');
  await expect(openVoice('neural:mine', { library })).rejects.toMatchObject({ code: 'VOICE_UNAVAILABLE' });
  await expect(removeVoice(library, '..')).rejects.toMatchObject({ code: 'VOICE_UNAVAILABLE' });
});
