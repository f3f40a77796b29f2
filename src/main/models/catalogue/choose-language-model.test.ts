import { describe, expect, test } from 'vitest';
import { chooseLanguageModel, fitInWords, type Machine } from './choose-language-model.ts';
import { type Model, modelManifest } from './manifest.ts';

const GB = 1e9;

function machine(totalGb: number, processorCount: number, more: Partial<Machine> = {}): Machine {
  return { totalMemoryBytes: totalGb * GB, freeMemoryBytes: undefined, processorCount, speeds: {}, ...more };
}

function model(id: string, fileGb: number, more: Partial<Model> = {}): Model {
  const about = { name: id, job: 'llm', engine: 'llama', install: 'optional', licence: 'MIT' } as const;
  const file = { name: `${id}.gguf`, bytes: fileGb * GB, sources: [{ url: `https://models.example/${id}` }] };
  return {
    id,
    ...about,
    languages: [],
    needs: [],
    quality: 'medium',
    memoryBytes: fileGb * 2 * GB,
    homepage: 'https://models.example',
    files: [file],
    ...more,
  };
}
const chosen = (on: Machine, models?: Model[]) => chooseLanguageModel(on, models)?.model.id;

describe('of the catalogue', () => {
  test.each([
    [2, 8, undefined],
    [3, 8, 'qwen3-0.6b'],
    [4, 2, 'qwen3-0.6b'],
    [4, 4, 'qwen3.5-0.8b'],
    [4, 8, 'qwen3-1.7b'],
    [16, 2, 'qwen3-0.6b'],
    [16, 4, 'qwen3.5-0.8b'],
    [64, 8, 'qwen3-1.7b'],
  ])('chooses for %d GB and %d processors: %s', (totalGb, processorCount, id) => {
    expect(chosen(machine(totalGb, processorCount))).toBe(id);
  });

  test('chooses none that is only for tests, however fast the machine is', () => {
    const tests = modelManifest.filter(({ isForTests }) => isForTests);
    expect(tests).not.toEqual([]);
    expect(chosen(machine(64, 64), tests)).toBeUndefined();
  });

  test('chooses a large one when a measured model shows that the memory is fast', () => {
    const speeds = { 'smollm2-135m-instruct': { tokensPerSecond: 300, firstSentenceMs: 200 } };
    expect(chosen(machine(32, 2, { speeds }))).toBe('qwen3-4b');
  });
});

describe('of any catalogue', () => {
  test('leaves half of the memory and 2 GB to others', () => {
    const models = [model('of-2-gb', 1)];
    expect(chosen(machine(3.9, 32), models)).toBeUndefined();
    expect(chosen(machine(4, 32), models)).toBe('of-2-gb');
    const small = [model('of-1-gb', 0.5)];
    expect(chosen(machine(2.9, 32), small)).toBeUndefined();
    expect(chosen(machine(3, 32), small)).toBe('of-1-gb');
  });

  test('prefers a licence without conditions of the same quality, but quality before that', () => {
    const bound = { licenceNote: 'Some uses are forbidden.' };
    const free = model('free', 0.5);
    expect(chosen(machine(32, 16), [model('bound', 1, bound), free])).toBe('free');
    expect(chosen(machine(32, 16), [model('good', 1, { ...bound, quality: 'high' }), free])).toBe('good');
    expect(chosen(machine(32, 16), [model('low', 1, { quality: 'low' }), free])).toBe('free');
  });

  test('takes the larger one of two that differ in nothing else', () => {
    expect(chosen(machine(32, 16), [model('small', 0.5), model('large', 1)])).toBe('large');
  });

  test('leaves out models of other jobs', () => {
    expect(chosen(machine(32, 16), [model('voice', 0.1, { job: 'tts' })])).toBeUndefined();
  });

  test('counts on the speed of the measured model whose size is nearest', () => {
    const models = [model('tiny', 0.1), model('middle', 1), model('large', 1.25)];
    const speeds = {
      tiny: { tokensPerSecond: 20, firstSentenceMs: 1 },
      middle: { tokensPerSecond: 10, firstSentenceMs: 1 },
      voice: { computeMs: 1, inputMs: 1000 },
    };
    expect(chooseLanguageModel(machine(32, 2, { speeds }), models)).toMatchObject({
      model: { id: 'large' },
      tokensPerSecond: 8,
      isMeasured: false,
    });
  });

  test('believes the measured speed of a model before the expected one', () => {
    const models = [model('slow-here', 0.5), model('other', 0.25)];
    const speeds = { 'slow-here': { tokensPerSecond: 7.9, firstSentenceMs: 1 } };
    expect(chosen(machine(32, 16), models)).toBe('slow-here');
    expect(chosen(machine(32, 16, { speeds }), models)).toBe('other');
  });
});

test('says in words what a model needs and how fast it is', () => {
  const models = [model('voice-of-reason', 0.55)];
  const inWords = (of: Machine) => fitInWords(chooseLanguageModel(of, models) as never);
  expect(inWords(machine(16, 6))).toBe('needs 1.1 GB of memory, about 14 tokens a second here');
  const speeds = { 'voice-of-reason': { tokensPerSecond: 23.6, firstSentenceMs: 900 } };
  expect(inWords(machine(16, 6, { speeds }))).toBe('needs 1.1 GB of memory, 24 tokens a second here');
  expect(inWords(machine(16, 6, { freeMemoryBytes: 0.9 * GB }))).toBe(
    'needs 1.1 GB of memory, about 14 tokens a second here; close other programs before you use it, 200 MB of memory is missing now',
  );
  expect(inWords(machine(16, 6, { freeMemoryBytes: 1.1 * GB }))).not.toContain('missing');
});
